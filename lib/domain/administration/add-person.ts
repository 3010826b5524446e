import type { Actor } from "../authority/actor";
import { authorize } from "../authority/authorize";
import { invite } from "../links/invite-user";
import { done, type Refusal, type Result, refuse, together } from "../result";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";
import { addUser } from "../users/add-user";
import { parseEmail } from "../users/email";
import { parseName, parsePlainLine } from "../users/plain-line";
import { proposeUsername } from "../users/propose-username";
import { refuseShared, refuseUsername, refuseUsernameAsAddress } from "../users/taken";
import { parseUsername } from "../users/username";
import type { Visit } from "../visit";

/** Whom an administrator adds. */
export interface NewPerson {
  /** The form's own, so that sending it twice adds one. */
  id: string;
  name: string;
  /** Null: one is made from the address or the name. */
  username: string | null;
  email: string | null;
  /** Saved although another user has the address too. */
  sharedToo: boolean;
  typeId: string;
  roleIds: string[];
  customerId: string | null;
  language: string | null;
  /** Sends the activation mail with it; else it can be sent at any time (R11). */
  inviteNow: boolean;
}

/**
 * An administrator adds a person, with or without an address (R2, R3, R75), who has no rank; and invites them, where
 * that is wanted. `invited` is false where no mail went out. The same form once more changes nothing.
 */
export const addPerson = (
  services: Services,
  visit: Visit,
  input: NewPerson,
): Promise<Result<{ userId: string; invited: boolean }>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "user.add");
    return permit.ok ? placePerson(tx, services, visit, permit.value.actor, input) : permit;
  });

/** As addPerson, in the caller's transaction, which authorized `actor` and has the users' turn. A refusal has written nothing. */
export async function placePerson(
  tx: Transaction,
  services: Services,
  visit: Visit,
  actor: Pick<Actor, "userId">,
  input: NewPerson,
): Promise<Result<{ userId: string; invited: boolean }>> {
  const organizationId = visit.organization.id;
  if (await tx.user.count({ where: { id: input.id } })) return addedBefore(tx, visit, actor.userId, input.id);
  // An id that history knows is a removed person's: it would put their acts down to somebody else.
  const known = { organizationId, OR: [{ userId: input.id }, { actorId: input.id }] };
  if (await tx.accessEvent.count({ where: known })) return refuse("user-unknown");
  const wrong = refuseTyped(input);
  if (wrong) return { ok: false, refusal: wrong };
  const taken = await refuseTaken(tx, visit, input);
  if (taken) return { ok: false, refusal: taken };
  const { id, email, typeId, roleIds, language, customerId, name } = input;
  const username = input.username || (await proposeUsername(tx, organizationId, input));
  const person = { id, name, username, email, typeId, roleIds, language, customerId: customerId?.trim() || null };
  const added = await addUser(tx, services, visit, person);
  if (!added.ok) return added;
  if (!email || !input.inviteNow) return done({ userId: id, invited: false });
  const invited = await invite(tx, services, visit, { userId: id });
  return invited.ok ? done({ userId: id, invited: invited.value.mailed }) : invited;
}

/** The answer to a form that was sent before. An id that somebody else used names nobody here. */
async function addedBefore(
  tx: Transaction,
  { organization }: Visit,
  actorId: string,
  userId: string,
): Promise<Result<{ userId: string; invited: boolean }>> {
  const whose = { organizationId: organization.id, userId };
  const own = await tx.accessEvent.count({ where: { ...whose, actorId, kind: "user.created" } });
  if (own === 0) return refuse("user-unknown");
  const invited = await tx.accessEvent.count({ where: { ...whose, kind: "user.invited" } });
  return done({ userId, invited: invited > 0 });
}

/** Everything that is wrong with what was typed, whoever else there is. */
function refuseTyped({ name, email, username, customerId }: NewPerson): Refusal | null {
  const parts = [
    parseName(name),
    email && !parseEmail(email) ? refuse("email-invalid") : done(null),
    username ? parseUsername(username) : done(null),
    customerId ? parsePlainLine("customerId", customerId, 100) : done(null),
  ];
  return together(...parts.map((part) => (part.ok ? null : part.refusal)));
}

/** Everything of it that somebody else has, and a mail that would not go out. */
async function refuseTaken(
  tx: Transaction,
  { organization }: Visit,
  { email, username, sharedToo, inviteNow, typeId, name }: NewPerson,
): Promise<Refusal | null> {
  const organizationId = organization.id;
  const type = await tx.userType.findFirst({ where: { organizationId, id: typeId } });
  if (email && inviteNow && type && !type.getsMail) return { code: "type-gets-no-mail", facts: { username: name } };
  return together(
    email
      ? ((await refuseUsernameAsAddress(tx, organizationId, canonical(email))) ??
          (await refuseShared(tx, organization, email, { sharedToo })))
      : null,
    username ? await refuseUsername(tx, organizationId, canonical(username)) : null,
  );
}
