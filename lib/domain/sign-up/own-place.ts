import { findEntries, findEntry, listInForce } from "../lists/find-entry";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Transaction } from "../services";
import { canonical } from "../text";
import { usernameTaken } from "../users/taken";
import { isWithinDomains } from "./mail-domain";

/** Why nobody makes their own account with an address; words in `historyEvent.reasons`. */
export type NoPlace = "sign-up-off" | "sign-up-outside" | "sign-up-entry-used" | "sign-up-type" | "sign-up-username";

/** What an account that somebody makes themselves is. */
export interface OwnPlace {
  typeId: string;
  roleIds: string[];
  customerId: string | null;
  /** As the list calls them; `null` where it does not say. */
  username: string | null;
}

interface Applicant {
  emailKey: string;
  /** As typed: leads to an entry of the list that has no other address. */
  customerId: string | null;
}

interface Given {
  type: string;
  roles: string[];
  customerId: string | null;
  username: string | null;
}

/**
 * What the policy gives whoever makes an account with this address (C15, R93), or why there is none for them. What the list
 * says of a person goes before what the policy says of everybody. A type that is gone gives no account, a role that is gone
 * nothing.
 */
export async function ownPlace(
  tx: Transaction,
  organization: Organization,
  applicant: Applicant,
): Promise<OwnPlace | NoPlace> {
  const organizationId = organization.id;
  const given = await givenTo(tx, organization, applicant);
  if (typeof given === "string") return given;
  const { username, customerId } = given;
  const names = [applicant.emailKey, ...(username ? [canonical(username)] : [])];
  for (const name of names) if (await usernameTaken(tx, organizationId, name)) return "sign-up-username";
  const type = await tx.userType.findFirst({ where: { organizationId, name: given.type } });
  if (!type) return "sign-up-type";
  const roles = await tx.role.findMany({ where: { organizationId, name: { in: given.roles } }, select: { id: true } });
  return { typeId: type.id, roleIds: roles.map(({ id }) => id), customerId, username };
}

async function givenTo(
  tx: Transaction,
  organization: Organization,
  { emailKey, customerId: typed }: Applicant,
): Promise<Given | NoPlace> {
  const { signUp, import: lists } = policyOf(organization);
  const { who, domains, type, roles } = signUp;
  if (who === "nobody" || organization.suspendedAt) return "sign-up-off";
  if (who === "mailDomains") {
    const kept = lists.missing === "keepsAccess" || (await isNotMissing(tx, organization.id, emailKey));
    const within = kept && isWithinDomains(emailKey, domains);
    return within ? { type, roles, customerId: null, username: null } : "sign-up-outside";
  }
  const entry = await findEntry(tx, organization.id, { emailKey, customerIdKey: typed });
  if (!entry) return "sign-up-outside";
  if (entry.customerId && (await hasAccount(tx, organization.id, entry.customerId))) return "sign-up-entry-used";
  return {
    type: entry.type ?? type,
    roles: entry.roles.length > 0 ? entry.roles : roles,
    customerId: entry.customerId,
    username: entry.username,
  };
}

/** Whether the list would let them sign in: there is none, or they are on it. */
const isNotMissing = async (tx: Transaction, organizationId: string, emailKey: string): Promise<boolean> =>
  (await listInForce(tx, organizationId)) === null || (await findEntries(tx, organizationId, { emailKey })).length > 0;

/** One account for one person of the list. */
async function hasAccount(tx: Transaction, organizationId: string, customerId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM user_account WHERE organization_id = ${organizationId}::uuid
      AND customer_key(customer_id) = customer_key(${customerId})) AS found`;
  return found?.found ?? false;
}
