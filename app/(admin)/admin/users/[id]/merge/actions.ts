"use server";
import { mergeUsers } from "@/lib/domain/administration/merge-users";
import { done } from "@/lib/domain/result";
import { mergeUsersForm } from "@/lib/forms/user-form";
import { adminAction } from "@/lib/web/admin-action";
import { noticeOn } from "../notice-on";

/** Makes one account of two. */
export const mergeUsersAction = adminAction(
  { schema: mergeUsersForm },
  async ({ userId, otherId, comment }, { services, visit }) => {
    const merged = await mergeUsers(services, visit, { userId, otherId, comment });
    return merged.ok ? done(noticeOn("overview", userId, "merged")) : merged;
  },
);
