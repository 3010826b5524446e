"use server";
import { removeUser } from "@/lib/domain/administration/remove-user";
import { done } from "@/lib/domain/result";
import { removeUserForm } from "@/lib/forms/user-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { setRemovedName } from "@/lib/web/removed-name";

/** Removes a user completely; the list says who was removed. */
export const removeUserAction = adminAction(
  { schema: removeUserForm, keep: ["confirmation"] },
  async ({ userId, confirmation, comment }, { services, visit }) => {
    const removed = await removeUser(services, visit, { userId, confirmation, comment });
    if (!removed.ok) return removed;
    setRemovedName(removed.value.name);
    return done(`${routes.adminUsers}?notice=removed`);
  },
);
