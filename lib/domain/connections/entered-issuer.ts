import type { Organization } from "../organizations/organization";
import { type Result, refuse } from "../result";
import { onThisMachine, providerAddress } from "./provider-address";

/** The address of the document itself (OpenID Connect Discovery 1.0 section 4; RFC 8414 section 3). */
const document = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)\/?(?:[?#].*)?$/;
const anyTenant = /^https:\/\/login\.microsoftonline\.com\/(?:common|organizations)(?:\/|$)/i;
const placeholder = /[{}<>[\]]|your-tenant/i;

/**
 * The issuer in what somebody pasted: with the address of the document, without a scheme, or with http. Refused where a
 * word of the instructions still stands in it, or where Entra ID would mean the people of every tenant.
 */
export function enteredIssuer(organization: Pick<Organization, "origin">, typed: string): Result<string> {
  const text = typed.trim();
  if (placeholder.test(text)) return refuse("issuer-unfinished", { field: "issuer", problem: "placeholder" });
  const whole = text === "" || /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const safe = onThisMachine(organization) ? whole : whole.replace(/^http:/i, "https:");
  const issuer = safe.replace(document, "");
  if (anyTenant.test(issuer)) return refuse("issuer-unfinished", { field: "issuer", problem: "tenant" });
  return providerAddress(organization, "issuer", issuer);
}
