"use server";
import { refresh } from "next/cache";
import { setTemporaryPassword } from "@/lib/domain/administration/set-temporary-password";
import { done } from "@/lib/domain/result";
import { userForm } from "@/lib/forms/user-form";
import { adminAction } from "@/lib/web/admin-action";
import { dateAndTime } from "@/lib/web/locale/time";

/** Sets a temporary password and answers with it, this once. */
export const setTemporaryPasswordAction = adminAction(
  { schema: userForm },
  async ({ userId, comment, caseId }, { services, visit }) => {
    const set = await setTemporaryPassword(services, visit, { userId, comment, caseId });
    if (!set.ok) return set;
    refresh(); // the head says in what state the person is
    return done({ shown: { password: set.value.password, until: dateAndTime(set.value.until) } });
  },
);
