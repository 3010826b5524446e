import { type Actor, readActor } from "../authority/actor";
import { type Policy, policyOf } from "../policy";
import { type Refusal, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { readSession } from "../sessions/read-session";
import { typedIdentifier, userOfId } from "../sign-in/find-candidate";
import { firstRefusal } from "../sign-in/gates";
import { readCandidate } from "../sign-in/read-facts";
import { signInIdentifier } from "../users/sign-in-identifier";
import type { Visit } from "../visit";
import { differences, storedPolicy } from "./setting-values";

/** More owners than any organization has. */
const mostOwners = 50;

// What binds the administrators themselves is the owners' to say, and how an owner gets in.
const ownersAlone = /^(admin\.|sso\.ownerDoor$)/;

/**
 * The refusal of a policy by which its author could not sign in again in this very browser, or would be signed out at
 * once, or by which an owner could not; asked of the gates, the finder of names and the reader of sessions themselves.
 * What keeps them out already is not the change's fault. What binds the administrators, and the owners' own door, only an
 * owner changes.
 */
export async function refuseAuthor(
  services: Services,
  tx: Transaction,
  visit: Visit,
  { userId, rank }: Actor,
  policy: Policy,
): Promise<Refusal | null> {
  const binding = differences(policyOf(visit.organization), policy).some(({ path }) => ownersAlone.test(path));
  if (binding && rank !== "owner") return refuse("owners-setting").refusal;
  const then: Visit = { ...visit, organization: { ...visit.organization, policy: storedPolicy(policy) as object } };
  const stays = await readSession({ clock: services.clock, db: tx }, then.organization, visit.sessionToken, {
    act: false,
  });
  if (!stays && visit.sessionToken) return refuse("author-signed-out").refusal;
  const gateNow = await firstGate(services, tx, visit, userId);
  const gateThen = await firstGate(services, tx, then, userId);
  if (gateThen && gateThen !== gateNow) return refuse("author-locked-out", { gate: gateThen }).refusal;
  if (await losesName(services, tx, visit, then, userId)) return refuse("author-not-found").refusal;
  return refuseOwners(services, tx, visit, then, userId);
}

/** The refusal of a policy by which an owner who can get in now could not any more. */
async function refuseOwners(
  services: Services,
  tx: Transaction,
  visit: Visit,
  then: Visit,
  authorId: string,
): Promise<Refusal | null> {
  const owners = await tx.user.findMany({
    where: { organizationId: visit.organization.id, rank: "owner", id: { not: authorId }, suspendedAt: null },
    select: { id: true, username: true },
    orderBy: { createdAt: "asc" },
    take: mostOwners,
  });
  for (const { id, username } of owners) {
    const gate = await firstGate(services, tx, then, id);
    const closes = gate !== null && gate !== (await firstGate(services, tx, visit, id));
    if (closes || (await losesName(services, tx, visit, then, id)))
      return refuse("owner-shut-out", { username }).refusal;
  }
  return null;
}

/** Whether somebody who is found by what they type now would not be found then. */
const losesName = async (services: Services, tx: Transaction, now: Visit, then: Visit, userId: string) =>
  (await findsAuthor(services, tx, now, userId)) && !(await findsAuthor(services, tx, then, userId));

/** The same, for a page that shows what a change would do before anybody saves it. */
export const refusalOfAuthor = (services: Services, visit: Visit, policy: Policy): Promise<Refusal | null> =>
  services.db.$transaction(async (tx) => {
    const actor = await readActor(services, tx, visit);
    return actor && refuseAuthor(services, tx, visit, actor, policy);
  });

async function firstGate(services: Services, tx: Transaction, visit: Visit, userId: string) {
  const candidate = await readCandidate(services, tx, visit, userOfId(userId));
  return candidate && (firstRefusal(candidate.facts)?.gate ?? null);
}

/** Whether what the author would type names them. */
async function findsAuthor(services: Services, tx: Transaction, visit: Visit, userId: string): Promise<boolean> {
  const { organization } = visit;
  const author = await tx.user.findFirst({ where: { id: userId, organizationId: organization.id } });
  if (!author) return false;
  const accepts = policyOf(organization).signIn.identifier;
  const typed = signInIdentifier(organization, author);
  const candidate = await readCandidate(services, tx, visit, typedIdentifier(visit, typed, accepts));
  return candidate?.userId === userId;
}
