"use server";
import { changeMapping } from "@/lib/domain/connections/change-mapping";
import type { Mapping } from "@/lib/domain/connections/connection";
import { done } from "@/lib/domain/result";
import { mappingForm } from "@/lib/forms/sso-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

const prefix = "means.";

/** For each of the provider's values the roles that it means; the form asks it the other way round, as one thinks of it. */
function valuesOf(input: object): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, typed] of Object.entries(input)) {
    if (!name.startsWith(prefix) || typeof typed !== "string") continue;
    for (const value of typed.split(",").map((one) => one.trim())) {
      if (value === "" || value.length > 256) continue;
      values[value] = [...(values[value] ?? []), name.slice(prefix.length)];
    }
  }
  return values;
}

/** What the provider calls each field, which roles its values mean, and whether a first sign-in makes an account. */
export const mappingAction = adminAction(
  {
    schema: mappingForm,
    keep: ["name", "firstName", "lastName", "email", "customerId", "roles", "createsUsers", "updatesRoles", "means."],
  },
  async (input, { services, visit }) => {
    const { connectionId, createsUsers, updatesRoles, newTypeId, comment, roles } = input;
    const named = (["name", "firstName", "lastName", "email", "customerId"] as const).flatMap((field) =>
      input[field] ? [[field, input[field]] as const] : [],
    );
    const mapping: Mapping = {
      ...Object.fromEntries(named),
      ...(roles && { roles: { attribute: roles, values: valuesOf(input) } }),
    };
    const asked = { connectionId, createsUsers, updatesRoles, newTypeId: newTypeId || null, mapping, comment };
    const changed = await changeMapping(services, visit, asked);
    return changed.ok ? done(`${routes.adminConnection(connectionId)}?notice=mapping#who`) : changed;
  },
);
