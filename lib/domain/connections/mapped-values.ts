import type { Connection, Mapping } from "./connection";
import type { ProviderStatement } from "./provider-statement";

type Attributes = ProviderStatement["attributes"];

/** The first value of an attribute that says something; null where there is none, or none is mapped. */
export const firstValue = (attributes: Attributes, attribute: string | undefined): string | null =>
  (attribute &&
    attributes
      .get(attribute)
      ?.find((value) => value.trim() !== "")
      ?.trim()) ||
  null;

/** What a person is called: by one attribute, or by two. */
export function mappedName({ name, firstName, lastName }: Mapping, attributes: Attributes): string | null {
  const parts = [firstValue(attributes, firstName), firstValue(attributes, lastName)].filter((part) => part !== null);
  return firstValue(attributes, name) ?? (parts.length > 0 ? parts.join(" ") : null);
}

/**
 * The address that the provider vouches for: of OpenID Connect only a verified `email`; whatever a SAML provider signs,
 * for it is the organization's own word.
 */
export function vouchedEmail(
  { mapping, protocol }: Pick<Connection, "mapping" | "protocol">,
  { attributes, emailVerified }: Pick<ProviderStatement, "attributes" | "emailVerified">,
): string | null {
  if (protocol === "oidc" && (mapping.email !== "email" || emailVerified !== true)) return null;
  return firstValue(attributes, mapping.email);
}

/** Whether a value by which somebody is looked for is vouched for likewise, were it an address; match-value.ts refuses an unverified `email`. */
export const vouchesForMatch = ({ protocol, matchBy }: Pick<Connection, "protocol" | "matchBy">): boolean =>
  protocol === "saml" || matchBy === "email";

/**
 * The roles that the provider's values mean; null where it said nothing of the attribute, which takes nobody's roles: a
 * provider that leaves out a long list of groups is not one who took them all away.
 */
export function mappedRoles({ roles }: Mapping, attributes: Attributes): string[] | null {
  const values = roles && attributes.get(roles.attribute);
  if (!roles || !values) return null;
  return [...new Set(values.flatMap((value) => ownValue(roles.values, value) ?? []))];
}

/** The user type that the provider's value means; null where it means none. */
export const mappedType = ({ type }: Mapping, attributes: Attributes): string | null =>
  (type && attributes.get(type.attribute)?.flatMap((value) => ownValue(type.values, value) ?? [])[0]) ?? null;

/** A provider sends what it likes: `constructor` is no value of ours. */
const ownValue = <Value>(values: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;
