"use server";
import { done } from "@/lib/domain/result";
import { removeUserType } from "@/lib/domain/user-types/remove-user-type";
import { saveUserType } from "@/lib/domain/user-types/save-user-type";
import { removeForm, typeForm } from "@/lib/forms/type-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

export const saveTypeAction = adminAction(
  {
    schema: typeForm,
    keep: [
      "seen",
      "name",
      "maySignIn",
      "getsMail",
      "remembersDevice",
      "idleMinutes",
      "absoluteMinutes",
      "mostSessions",
    ],
  },
  async ({ id, seen, comment, proof: _, ...values }, { services, visit }) => {
    const saved = await saveUserType(services, visit, { id, seen, values, comment });
    return saved.ok ? done(`${routes.adminTypes}?notice=${id ? "saved" : "added"}`) : saved;
  },
);

export const removeTypeAction = adminAction({ schema: removeForm }, async ({ id, comment }, { services, visit }) => {
  const removed = await removeUserType(services, visit, { id, comment });
  return removed.ok ? done(`${routes.adminTypes}?notice=removed`) : removed;
});
