import { authorize } from "../authority/authorize";
import { invite } from "../links/invite-user";
import { policyOf } from "../policy";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";
import { addUser } from "../users/add-user";
import { parseName, parsePlainLine } from "../users/plain-line";
import { proposeUsername } from "../users/propose-username";
import type { Visit } from "../visit";

interface Input {
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
  input: Input,
): Promise<Result<{ userId: string; invited: boolean }>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "user.add");
    if (!permit.ok) return permit;
    const organizationId = visit.organization.id;
    const { actor } = permit.value;
    if (await tx.user.count({ where: { id: input.id } })) return addedBefore(tx, visit, actor.userId, input.id);
    // An id that history knows is a removed person's: it would put their acts down to somebody else.
    const known = { organizationId, OR: [{ userId: input.id }, { actorId: input.id }] };
    if (await tx.accessEvent.count({ where: known })) return refuse("user-unknown");
    const name = parseName(input.name);
    if (!name.ok) return name;
    const customerId = input.customerId ? parsePlainLine("customerId", input.customerId, 100) : done(null);
    if (!customerId.ok) return customerId;
    const refused = await refuseAddress(tx, visit, input);
    if (refused) return { ok: false, refusal: refused };
    const username = input.username || (await proposeUsername(tx, organizationId, input));
    const { id, email, typeId, roleIds, language } = input;
    const person = { id, name: name.value, username, email, typeId, roleIds, language, customerId: customerId.value };
    const added = await addUser(tx, services, visit, person);
    if (!added.ok) return added;
    if (!email || !input.inviteNow) return done({ userId: id, invited: false });
    const invited = await invite(tx, services, visit, { userId: id });
    return invited.ok ? done({ userId: id, invited: invited.value.mailed }) : invited;
  });

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

async function refuseAddress(
  tx: Transaction,
  { organization }: Visit,
  { email, sharedToo, inviteNow, typeId, name }: Input,
): Promise<Refusal | null> {
  if (!email) return null;
  const organizationId = organization.id;
  const type = await tx.userType.findFirst({ where: { organizationId, id: typeId } });
  if (inviteNow && type && !type.getsMail) return { code: "type-gets-no-mail", facts: { username: name } };
  // Where one signs in with it, a shared address keeps everybody out who has it.
  if (sharedToo && policyOf(organization).signIn.identifier !== "email") return null;
  const others = await tx.user.findMany({
    where: { organizationId, emailKey: canonical(email) },
    select: { username: true },
    take: 5,
  });
  const usernames = others.map(({ username }) => username).join(", ");
  return others.length > 0 ? { code: "email-in-use", facts: { usernames } } : null;
}
