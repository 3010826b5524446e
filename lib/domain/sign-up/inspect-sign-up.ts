import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { parseUsername } from "../users/username";
import type { Visit } from "../visit";
import { type OwnPlace, ownPlace } from "./own-place";
import { findSignUp } from "./sign-up-secret";

export interface OpenSignUp {
  /** Goes into the form's hidden field: the form is refused when the cookie holds another link by then. */
  signUpId: string;
  email: string;
  /** What the account is called; `null` where its person chooses. */
  username: string | null;
  expiresAt: Date;
  /** The organization's terms, where it has them. */
  terms: string | null;
}

/**
 * What the account of somebody who makes it themselves is called: as the list says, else by their address, where that can be a
 * username and one signs in with it.
 */
export function ownUsername(organization: Organization, email: string, place: OwnPlace): string | null {
  if (place.username !== null) return place.username;
  const username = parseUsername(email);
  return policyOf(organization).signIn.identifier !== "username" && username.ok ? username.value : null;
}

/** Whether an account can be made with a mailed link now, and with which address. Consumes and writes nothing (T31). */
export async function inspectSignUp(
  services: Services,
  { organization }: Visit,
  secret: string,
): Promise<Result<OpenSignUp>> {
  const row = await findSignUp(services, organization, secret);
  if (!row) return refuse("sign-up-over");
  const { id: signUpId, email, emailKey, expiresAt } = row;
  if (await services.db.user.count({ where: { organizationId: organization.id, emailKey } }))
    return refuse("sign-up-known");
  const place = await ownPlace(services.db, organization, row);
  if (typeof place === "string") return refuse("sign-up-closed");
  const username = ownUsername(organization, email, place);
  return done({ signUpId, email, username, expiresAt, terms: organization.terms });
}
