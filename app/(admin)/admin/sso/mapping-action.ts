"use server";
import { changeMapping } from "@/lib/domain/connections/change-mapping";
import type { Mapping } from "@/lib/domain/connections/connection";
import { done, refuse } from "@/lib/domain/result";
import { mappingForm } from "@/lib/forms/sso-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";

/** Of each role or type, the provider's values that mean it; the form asks it this way round, as one thinks of it. */
const typedValues = (input: object, prefix: string): [value: string, id: string][] =>
  Object.entries(input).flatMap(([name, typed]) =>
    name.startsWith(prefix) && typeof typed === "string"
      ? typed
          .split(",")
          .map((one) => one.trim())
          .filter((value) => value !== "" && value.length <= 256)
          .map((value): [string, string] => [value, name.slice(prefix.length)])
      : [],
  );

/** For each value all the roles that it means. */
function rolesOf(input: object): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [value, id] of typedValues(input, "means.")) values[value] = [...(values[value] ?? []), id];
  return values;
}

/** For each value the one type that it means; the field of the second where it stands in two. */
function typesOf(input: object): { values: Record<string, string>; twice: string | null } {
  const values = new Map<string, string>();
  for (const [value, id] of typedValues(input, "meansType.")) {
    if ((values.get(value) ?? id) !== id) return { values: {}, twice: `meansType.${id}` };
    values.set(value, id);
  }
  return { values: Object.fromEntries(values), twice: null };
}

/** What the provider calls each field, which roles and types its values mean, and whether a first sign-in makes an account. */
export const mappingAction = adminAction(
  {
    schema: mappingForm,
    keep: [
      ...["name", "firstName", "lastName", "email", "customerId", "roles", "type", "newTypeId"],
      ...["createsUsers", "updatesRoles", "means.", "meansType."],
    ],
  },
  async (input, { services, visit }) => {
    const { connectionId, createsUsers, updatesRoles, newTypeId, comment, roles, type } = input;
    const named = (["name", "firstName", "lastName", "email", "customerId"] as const).flatMap((field) =>
      input[field] ? [[field, input[field]] as const] : [],
    );
    const types = typesOf(input);
    if (types.twice) return refuse("provider-value-twice", { field: types.twice });
    const mapping: Mapping = {
      ...Object.fromEntries(named),
      ...(roles && { roles: { attribute: roles, values: rolesOf(input) } }),
      ...(type && { type: { attribute: type, values: types.values } }),
    };
    const asked = { connectionId, createsUsers, updatesRoles, newTypeId: newTypeId || null, mapping, comment };
    const changed = await changeMapping(services, visit, asked);
    return changed.ok ? done(`${routes.adminConnection(connectionId)}?notice=mapping#who`) : changed;
  },
);
