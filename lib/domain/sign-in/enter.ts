import { minutes } from "../duration";
import { record } from "../history/record";
import { issueLink } from "../links/issue-link";
import { linkSecret } from "../links/secret";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { hashToken } from "../sessions/device-token";
import { type OpenedSession, openSession } from "../sessions/open-session";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { atDoor } from "./facts";
import { userOfId } from "./find-candidate";
import { firstRefusal } from "./gates";
import { byPassword, type Candidate, readCandidate } from "./read-facts";
import { clearingLane, returnAttempt } from "./settle-attempt";
import type { SignInInput } from "./sign-in";
import type { Attempt } from "./spend-attempt";
import { strangersCode } from "./strangers-code";

type Right = Extract<Attempt, { outcome: "right" }>;

/**
 * After the right password: reads the facts again while holding the user, so that a reset or a suspension
 * that happened meanwhile wins; tells the truth about the first gate that says no, or opens the session.
 */
export function enter(
  services: Services,
  visit: Visit,
  seen: Candidate,
  attempt: Right,
  input: SignInInput,
): Promise<Result<OpenedSession>> {
  return services.db.$transaction(async (tx) => {
    await holdUser(tx, {
      organizationId: visit.organization.id,
      userId: seen.userId,
      andOf: visit.sessionToken ? hashToken(visit.sessionToken) : null,
    });
    const candidate = await readCandidate(services, tx, visit, userOfId(seen.userId), byPassword(input.door));
    const now = services.clock.now();
    if (!candidate || candidate.password?.hash !== seen.password?.hash) {
      await returnAttempt(tx, attempt.reservation);
      await record(tx, now, visit, {
        kind: "sign-in.refused",
        reason: "wrong-password",
        method: "password",
        userId: seen.userId,
        details: atDoor(input.door),
      });
      return refuse("invalid-credentials");
    }
    const refusal = firstRefusal(candidate.facts);
    if (refusal) {
      await returnAttempt(tx, attempt.reservation);
      await record(tx, now, visit, {
        kind: "sign-in.refused",
        reason: refusal.code,
        method: "password",
        userId: seen.userId,
        details: atDoor(input.door),
      });
      if (input.door === "owners" && !candidate.facts.owner)
        return refuse(strangersCode(policyOf(visit.organization), true));
      const choice = refusal.code === "temporary-password" ? await chooseOwn(services, tx, visit, candidate) : {};
      return refuse(refusal.code, {
        type: candidate.facts.typeName,
        username: candidate.username,
        ...choice,
      });
    }
    await renewHash(tx, visit, candidate, attempt);
    return done(
      await openSession(services, tx, visit, candidate, {
        method: "password",
        remember: !input.sharedComputer,
        also: { cleared: clearingLane(attempt.reservation) },
      }),
    );
  });
}

/** A temporary password opens the page on which its person chooses their own, by a link that is mailed to nobody (T14). */
async function chooseOwn(services: Services, tx: Transaction, visit: Visit, { userId, facts }: Candidate) {
  const { organization } = visit;
  const purpose = facts.activatedAt ? "reset" : "activation";
  const ownersDoor = facts.door === "owners";
  const { link } = await issueLink(tx, services, { organization, userId, purpose, lifetime: minutes(15), ownersDoor });
  const details = { by: "temporary-password" };
  await record(tx, link.createdAt, visit, { kind: "link.issued", reason: purpose, userId, linkId: link.id, details });
  return { purpose, secret: linkSecret(services.linkKeys, link) };
}

/** Hashes made with yesterday's parameters are replaced at the next sign-in (T12). */
async function renewHash(tx: Transaction, visit: Visit, candidate: Candidate, { renewed }: Right) {
  if (!renewed) return;
  await tx.password.update({
    where: { userId: candidate.userId, organizationId: visit.organization.id },
    data: { hash: renewed.hash, pepper: renewed.pepper },
  });
}
