"use server";
import { removePortal } from "@/lib/domain/portals/remove-portal";
import { savePortal } from "@/lib/domain/portals/save-portal";
import { done } from "@/lib/domain/result";
import { removeRole } from "@/lib/domain/roles/remove-role";
import { signInMethods } from "@/lib/domain/roles/role-values";
import { saveRole } from "@/lib/domain/roles/save-role";
import { ticked } from "@/lib/forms/boxes";
import { portalForm, roleForm } from "@/lib/forms/role-form";
import { removeForm } from "@/lib/forms/type-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

const back = (notice: string) => done(`${routes.adminRoles}?notice=${notice}`);

export const saveRoleAction = adminAction(
  { schema: roleForm, keep: ["seen", "name", "method.", "portal."] },
  async (input, { services, visit }) => {
    const { id, seen, name, comment } = input;
    const chosen = ticked(input, "method.");
    const methods = signInMethods.filter((method) => chosen.includes(method));
    const values = { name, methods, portalIds: ticked(input, "portal.") };
    const saved = await saveRole(services, visit, { id, seen, values, comment });
    return saved.ok ? back(id ? "role-saved" : "role-added") : saved;
  },
);

export const removeRoleAction = adminAction({ schema: removeForm }, async ({ id, comment }, { services, visit }) => {
  const removed = await removeRole(services, visit, { id, comment });
  return removed.ok ? back("role-removed") : removed;
});

export const savePortalAction = adminAction(
  { schema: portalForm, keep: ["seen", "name", "address", "description"] },
  async ({ id, seen, name, address, description = null, comment }, { services, visit }) => {
    const saved = await savePortal(services, visit, { id, seen, values: { name, address, description }, comment });
    return saved.ok ? back(id ? "portal-saved" : "portal-added") : saved;
  },
);

export const removePortalAction = adminAction({ schema: removeForm }, async ({ id, comment }, { services, visit }) => {
  const removed = await removePortal(services, visit, { id, comment });
  return removed.ok ? back("portal-removed") : removed;
});
