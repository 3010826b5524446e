import { after, minutes } from "../duration";
import { policyOf } from "../policy";
import type { RefusalCode } from "../refusal";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { holdUser } from "../users/hold-user";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import { type Actor, readActor } from "./actor";
import { type Act, ruleOf } from "./acts";
import { mayAct } from "./may-act";
import { asksProof, needsProof } from "./proof";
import { recordRefusal } from "./record-refusal";
import { holdSubject, type Subject } from "./subject";

export interface Permit {
  actor: Actor;
  /** The user whom it is done to, held until the transaction ends; null where it is done to nobody. */
  subject: Subject | null;
}

interface About {
  userId?: string;
  /** A second user whom the verb will hold. */
  otherId?: string;
  /** Why, as the administrator put it. */
  comment?: string | null;
}

/** How long a confirmed caller stays confirmed, for the administrator who confirmed them. */
export const callerLife = minutes(15);

/**
 * The one question that every verb of the administrators asks first, in its own transaction: may this be done, by
 * whoever is signed in, to this user, now? What a rank may not do, and whom it does not reach, is written into history
 * (T81). A user of another organization, or whom the actor may not see, is unknown.
 */
export async function authorize(
  services: Pick<Services, "clock">,
  tx: Transaction,
  visit: Visit,
  act: Act,
  { userId, otherId, comment }: About = {},
): Promise<Result<Permit>> {
  const rule = ruleOf(act);
  if (rule.turn) await takeUsersTurn(tx, visit.organization.id);
  const actor = await readActor(services, tx, visit);
  if (!actor) return refuse("not-signed-in");
  const policy = policyOf(visit.organization);
  const now = services.clock.now();
  const forbid = async (code: RefusalCode) => {
    await recordRefusal(tx, now, visit, { act, userId, code });
    return refuse(code);
  };
  const barred = mayAct(policy, actor, act);
  if (barred === "not-allowed" || (rule.operator && !visit.organization.isOperator)) return forbid("not-allowed");
  if (userId !== undefined && otherId !== undefined)
    await holdUser(tx, { organizationId: visit.organization.id, userId, otherId });
  const subject = userId === undefined ? null : await holdSubject(tx, visit, actor, userId);
  if (userId !== undefined && !subject) return forbid("user-unknown");
  const code = mayAct(policy, actor, act, subject);
  if (code) return forbid(code);
  if (asksProof(act, actor, subject) && needsProof(actor.authenticatedAt, now)) return refuse("proof-needed");
  const asked = rule.comment === "always" || (rule.comment === "policy" && policy.admin.comment);
  if (asked && !comment?.trim()) return refuse("comment-missing");
  const unconfirmed = rule.caller && subject ? await refuseCaller(tx, visit, actor, subject, now) : null;
  return unconfirmed ? { ok: false, refusal: unconfirmed } : done({ actor, subject });
}

/**
 * The refusal to give an account into other hands before the caller was confirmed, where the policy asks for that. Of an
 * account that nobody ever came into there is nothing to take over; nobody calls themselves.
 */
export async function refuseCaller(
  tx: Transaction,
  visit: Visit,
  actor: Actor,
  subject: Subject,
  now: Date,
): Promise<Refusal | null> {
  const asked = policyOf(visit.organization).admin.verifyCaller && subject.activatedAt;
  if (!asked || subject.userId === actor.userId) return null;
  return (await callerConfirmed(tx, visit, actor, subject, now)) ? null : { code: "caller-unconfirmed" };
}

/** Whether this administrator made sure, a moment ago, that the person on the telephone is this user. */
async function callerConfirmed(
  tx: Transaction,
  { organization }: Visit,
  actor: Actor,
  { userId }: Subject,
  now: Date,
): Promise<boolean> {
  const last = await tx.callerCheck.findFirst({
    where: { organizationId: organization.id, userId, askedById: actor.userId, confirmedAt: { not: null } },
    orderBy: { confirmedAt: "desc" },
  });
  return last?.confirmedAt != null && after(last.confirmedAt, callerLife) > now;
}
