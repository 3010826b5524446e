import type { SsoFlow } from "@/prisma/generated/client";
import { before, minutes } from "../duration";
import { record } from "../history/record";
import type { Refusal, Result } from "../result";
import { done, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { OpenedSession } from "../sessions/open-session";
import type { RenewedSession } from "../sessions/renew-session";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import type { CheckedLine } from "./answer-check";
import type { Connection } from "./connection";
import { type AnswerFound, type AnswerOutcome, keepAnswer } from "./keep-answer";
import { linkOwn } from "./link-own";
import { proveByProvider } from "./prove-by-provider";
import type { ProviderStatement } from "./provider-statement";
import { readConnection } from "./read-connection";
import { takeFlow } from "./read-flow";
import { signInByProvider } from "./sign-in-by-provider";
import { tryConnection } from "./try-connection";

/** An answer whose protocol has been checked, and the browser that brought it. */
export interface ProviderCame {
  flow: SsoFlow;
  browserToken: string;
  /** What it proves; null where a check refused it, and then `refusal` says why. */
  statement: ProviderStatement | null;
  refusal: Refusal | null;
  found: AnswerFound;
}

/** What it led to; `returnTo` is what was asked for when they left, unchecked. */
export type Entered = { answerId: string; returnTo: string | null } & (
  | { purpose: "signIn"; opened: OpenedSession }
  | { purpose: "proof"; renewed: RenewedSession }
  | { purpose: "link" }
  | { purpose: "trial" }
);

type Did = { outcome: AnswerOutcome; userId: string | null } & (
  | { purpose: "signIn"; opened: OpenedSession }
  | { purpose: "proof"; renewed: RenewedSession }
  | { purpose: "link" | "trial" }
);

/** What came of it, with the lines about the person; a refusal may know who they are. */
export type Judged = { lines: CheckedLine[] } & (
  | { ok: true; did: Did }
  | { ok: false; refusal: Refusal; userId: string | null }
);

export interface Judging {
  flow: SsoFlow;
  connection: Connection;
  statement: ProviderStatement;
}

/**
 * What a provider's answer leads to, whichever protocol it came by, in one transaction (security.md section 1, step 3):
 * the flow and the assertion count once, the connection is still on, the person is found and held, the gates are asked, a
 * session begins. A refused answer is over as well; it stays in the log, and nothing else of it but what
 * resolve-person.ts wants kept. A refusal's facts say the answer's number there (`answerId`), `purpose` and `returnTo`.
 */
export function enterByProvider(services: Services, visit: Visit, came: ProviderCame): Promise<Result<Entered>> {
  return services.db.$transaction(async (tx) => {
    const { flow, browserToken, found } = came;
    const { connectionId, purpose, returnTo } = flow;
    if (!(await takeFlow(tx, services, visit, { id: flow.id, connectionId, browserToken }))) return refuse("sso-flow");
    const now = services.clock.now();
    const by = purpose === "signIn" ? { ...visit, actorId: null } : visit;
    const judged = await judge(tx, services, by, came);
    await noteCertificate(tx, now, flow, found);
    const kept = { connectionId, purpose, found: { ...found, checks: [...found.checks, ...judged.lines] } };
    if (judged.ok) {
      const { outcome, userId, ...did } = judged.did;
      const answerId = await keepAnswer(tx, now, by, { ...kept, outcome, userId });
      return done({ ...did, answerId, returnTo } as Entered);
    }
    const { refusal, userId } = judged;
    const answerId = await keepAnswer(tx, now, by, { ...kept, outcome: refusal.code, userId });
    if (purpose === "signIn")
      await record(tx, now, by, {
        kind: "sign-in.refused",
        reason: refusal.code,
        method: await protocolOf(tx, flow),
        userId,
        details: { connectionId, answerId },
      });
    const facts = { ...refusal.facts, answerId, purpose, returnTo: returnTo ?? "" };
    return { ok: false as const, refusal: { ...refusal, facts } };
  });
}

async function protocolOf(tx: Transaction, { connectionId: id, organizationId }: SsoFlow) {
  return (await tx.connection.findFirst({ where: { id, organizationId }, select: { protocol: true } }))?.protocol;
}

async function judge(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { flow, statement, refusal }: ProviderCame,
): Promise<Judged> {
  const refused = (no: Refusal, lines: CheckedLine[] = []): Judged => ({ ok: false, refusal: no, userId: null, lines });
  const off = refuse("sso-off").refusal;
  if (!statement) return refused(refusal ?? refuse("sso-answer").refusal);
  const { connectionId, organizationId, purpose } = flow;
  const seen = await readConnection(tx, visit.organization, connectionId);
  // Before anything is held (docs/decisions/0010-one-order-of-holding.md).
  if (seen?.createsUsers || seen?.updatesRoles) await takeUsersTurn(tx, organizationId);
  // Whoever turns the connection off waits for us; what comes after them opens nothing (T67).
  await tx.$queryRaw`SELECT 1 FROM connection WHERE id = ${connectionId}::uuid AND organization_id = ${organizationId}::uuid FOR SHARE`;
  const connection = await readConnection(tx, visit.organization, connectionId);
  if (!connection || (connection.state !== "on" && purpose !== "trial")) return refused(off);
  const once = await countOnce(tx, connection, statement);
  const line: CheckedLine = { check: "once", passed: once };
  if (!once) return refused(refuse("sso-answer").refusal, [line]);
  const judged = await decide(tx, services, visit, { flow, connection, statement });
  return { ...judged, lines: [line, ...judged.lines] };
}

function decide(tx: Transaction, services: Services, visit: Visit, judging: Judging): Promise<Judged> {
  const { purpose } = judging.flow;
  if (purpose === "signIn") return signInByProvider(tx, services, visit, judging);
  if (purpose === "trial") return tryConnection(tx, services, judging);
  if (purpose === "proof") return proveByProvider(tx, services, visit, judging);
  return linkBy(tx, services, visit, judging);
}

async function linkBy(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { flow, connection, statement }: Judging,
): Promise<Judged> {
  const linked =
    visit.actorId === flow.actorId
      ? await linkOwn(tx, services, visit, connection, statement)
      : refuse("not-signed-in");
  if (!linked.ok) return { ok: false, refusal: linked.refusal, userId: flow.actorId, lines: [] };
  return { ok: true, did: { purpose: "link", outcome: "linked", userId: linked.value.userId }, lines: [] };
}

/** Whether the statement was not seen before; from now on it was. */
async function countOnce(tx: Transaction, { id, organizationId }: Connection, { once }: ProviderStatement) {
  if (!once) return true;
  const made = await tx.$executeRaw`
    INSERT INTO assertion_seen (connection_id, assertion_id, organization_id, expires_at)
    VALUES (${id}::uuid, ${once.id}, ${organizationId}::uuid, ${once.until}) ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** Says, about once an hour, which of the provider's certificates is in use. */
async function noteCertificate(tx: Transaction, now: Date, flow: SsoFlow, { fingerprint }: AnswerFound) {
  if (!fingerprint) return;
  const { connectionId, organizationId } = flow;
  const stale = [{ lastUsedAt: null }, { lastUsedAt: { lt: before(now, minutes(60)) } }];
  const where = { connectionId, organizationId, fingerprint, OR: stale };
  await tx.connectionCertificate.updateMany({ where, data: { lastUsedAt: now } });
}
