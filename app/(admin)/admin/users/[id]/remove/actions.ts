"use server";
import { removeUser } from "@/lib/domain/administration/remove-user";
import { done } from "@/lib/domain/result";
import { removeUserForm } from "@/lib/forms/user-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

/** Removes a user completely; the list says that somebody was removed. */
export const removeUserAction = adminAction(
  { schema: removeUserForm, keep: ["confirmation"] },
  async ({ userId, confirmation, comment }, { services, visit }) => {
    const removed = await removeUser(services, visit, { userId, confirmation, comment });
    return removed.ok ? done(`${routes.adminUsers}?notice=removed`) : removed;
  },
);
