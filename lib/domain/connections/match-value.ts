import type { RefusalCode } from "../refusal";
import { type Connection, subjectName } from "./connection";
import { type ProviderStatement, transientFormat } from "./provider-statement";

export type MatchRule = Pick<Connection, "protocol" | "matchBy" | "matchField" | "ignoreCase">;

export type MatchValue = { value: string; code: null } | { value: null; code: RefusalCode };

const without = (code: RefusalCode): MatchValue => ({ value: null, code });

/**
 * The one value of a statement that names the person, as the connection says where it stands. Of several values none
 * names anybody, nor does a NameID that is another one each time. OpenID Connect's `email` counts where the provider vouches for it alone (OpenID Connect Core 5.7).
 */
export function matchValue({ protocol, matchBy }: MatchRule, statement: ProviderStatement): MatchValue {
  if (protocol !== "saml" && protocol !== "oidc") return without("sso-value-missing");
  if (matchBy === subjectName[protocol]) {
    const passing = statement.nameId?.format === transientFormat;
    return passing ? without("sso-transient") : { value: statement.subject, code: null };
  }
  const values = [...new Set(statement.attributes.get(matchBy) ?? [])].filter((value) => value !== "");
  const [value] = values;
  if (value === undefined) return without("sso-value-missing");
  if (values.length > 1) return without("sso-value-ambiguous");
  if (protocol === "oidc" && matchBy === "email" && statement.emailVerified !== true)
    return without("sso-email-unverified");
  return { value, code: null };
}
