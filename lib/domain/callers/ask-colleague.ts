import type { User, UserType } from "@/prisma/generated/client";
import { administer, type Given } from "../authority/administer";
import { after } from "../duration";
import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import { takeHelpMail } from "../limits/take-help-mail";
import { queueMail } from "../mail/queue-mail";
import type { Organization } from "../organizations/organization";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";
import { cleaned, searchFold } from "../users/search-words";
import { usersByIdentifier } from "../users/users-by-identifier";
import type { Visit } from "../visit";
import { codeLife } from "./caller-code";
import { openCheck, refuseMoreChecks } from "./open-check";

interface Input {
  userId: string;
  /** The colleague who knows the caller: their username, their address, or their whole name. */
  colleague: string;
}

/**
 * An administrator names a colleague who knows the caller, and the colleague is asked: on their own pages and by mail.
 * Only their yes confirms the caller (answer-vouch.ts). The answer is the same whether or not there is such a colleague,
 * so that nobody learns here who has an account; neither the administrator nor the caller is one.
 */
export const askColleague = (
  services: Services,
  visit: Visit,
  { colleague: typed, ...about }: Input,
): Promise<Result<{ checkId: string }>> =>
  administer(services, visit, "user.confirm-caller", about, async (tx, given) => {
    const { now, actor, subject, visit: noted } = given;
    const { organization } = noted;
    const { userId } = subject;
    if (await isInvolved(tx, given, typed)) return refuse("voucher-involved");
    const whose = { organizationId: organization.id, userId, askedById: actor.userId };
    const named = unknownIdentifier(services, organization, typed);
    const refused =
      (await refuseMoreChecks(tx, now, whose)) ??
      (await takeHelpMail(tx, services, noted, { key: named.hash.toString("hex"), username: typed }));
    if (refused) return { ok: false, refusal: refused };
    const colleague = await findColleague(tx, organization, typed, [userId, actor.userId]);
    const { id: checkId } = await openCheck(tx, services, { ...whose, way: "colleague", voucherId: colleague?.id });
    const mailId = colleague ? await mailColleague(tx, services, given, colleague) : undefined;
    const whom = colleague ? { details: { voucherId: colleague.id } } : { identifier: named };
    await record(tx, now, noted, { kind: "caller.asked", reason: "colleague", userId, mailId, ...whom });
    return done({ checkId });
  });

/** Whether the administrator's own name was typed, or the caller's: they know both, so it may be said. */
async function isInvolved(
  tx: Transaction,
  { actor, subject, visit }: Pick<Given, "actor" | "subject" | "visit">,
  typed: string,
): Promise<boolean> {
  const where = { organizationId: visit.organization.id, id: { in: [actor.userId, subject.userId] } };
  const involved = await tx.user.findMany({ where, select: { usernameKey: true, emailKey: true } });
  return involved.some(({ usernameKey, emailKey }) => [usernameKey, emailKey].includes(canonical(typed)));
}

type Colleague = User & { type: UserType };

/** The users who are called so, by username, address or else whole name. */
async function called(tx: Transaction, organization: Organization, typed: string): Promise<User[]> {
  const known = await usersByIdentifier(tx, organization, typed, "either");
  if (known.length > 0) return known;
  const nameKey = searchFold(cleaned(typed).replace(/\s+/g, " "));
  return tx.user.findMany({ where: { organizationId: organization.id, nameKey }, take: 2 });
}

/** The one user who was named, if they can sign in to answer. */
async function findColleague(
  tx: Transaction,
  organization: Organization,
  typed: string,
  involved: string[],
): Promise<Colleague | null> {
  const [named, another] = await called(tx, organization, typed);
  if (!named || another || involved.includes(named.id)) return null;
  return tx.user.findFirst({
    where: {
      organizationId: organization.id,
      id: named.id,
      activatedAt: { not: null },
      suspendedAt: null,
      type: { maySignIn: true },
    },
    include: { type: true },
  });
}

/** To the address on file; whoever is asked too often, or gets no mail, finds the question on their pages alone. */
async function mailColleague(
  tx: Transaction,
  services: Services,
  { now, actor, subject, visit }: Given,
  { id: userId, username, name, email, language, type }: Colleague,
): Promise<string | undefined> {
  if (!email || !type.getsMail) return undefined;
  if (await takeHelpMail(tx, services, visit, { key: userId, username, userId, personAlone: true })) return undefined;
  const { organization } = visit;
  const expiresAt = after(now, codeLife);
  return queueMail(tx, services, {
    organization,
    userId,
    address: email,
    language: language ?? organization.language,
    kind: "vouch-asked",
    facts: { name, by: actor.name, caller: subject.name, until: expiresAt.toISOString() },
    expiresAt,
  });
}
