import { Prisma } from "@/prisma/generated/client";
import { minutes } from "../duration";
import type { JobPayloads } from "../jobs/add-job";
import { takeRoomIn } from "../limits/take-room";
import type { ReceivedCase } from "../mail/mail-kind";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import { takeTurns } from "../take-turns";
import { caseInScope } from "./case-scope";
import { planNotice } from "./plan-notice";
import { type Receiver, receiversOf } from "./receivers";

/** Administrators are told at once, and then not again for so long: what comes meanwhile they are told together. */
const pause = minutes(15);

/** So many are named in one mail; of the others it says how many they are. */
const mostNamed = 10;

/**
 * Mails every administrator who receives requests those that wait and that they were not told of: the body of a job,
 * which may run twice and then finds nothing.
 */
export async function tellOfCases(services: Services, { organizationId }: JobPayloads["tell-of-cases"]): Promise<void> {
  const organization = await services.db.organization.findUnique({
    where: { id: organizationId },
    omit: { logo: true },
  });
  if (!organization) return;
  await services.db.$transaction(async (tx) => {
    await takeTurns(tx, `notices of cases of ${organizationId}`);
    const now = services.clock.now();
    const untold = await holdUntold(tx, organizationId);
    if (untold.length === 0) return;
    const full = await takeRoomIn(tx, now, [{ key: `case-notice:${organizationId}`, most: 1, window: pause }]);
    if (full) return planNotice(tx, services, organizationId, full.opensAt);
    const receivers = await receiversOf(tx, organizationId);
    for (const receiver of receivers) {
      const { count, cases } = await untoldFor(tx, untold, receiver, receivers);
      const [first] = cases;
      if (!first) continue;
      await queueMail(tx, services, {
        ...{ organization, userId: receiver.userId, address: receiver.email, caseId: first.id },
        language: receiver.language ?? organization.language,
        kind: "case-received",
        facts: { name: receiver.name, count, cases },
      });
    }
    await tx.$executeRaw`UPDATE request_case SET told_at = ${now} WHERE id = ANY(${untold}::uuid[])`;
  });
}

/** Those that wait and that nobody was told of: held, so that whatever comes or is written meanwhile is told the next time. */
async function holdUntold(tx: Transaction, organizationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM request_case WHERE organization_id = ${organizationId}::uuid AND told_at IS NULL AND closed_at IS NULL
      AND kind <> 'ticket' AND waiting_since IS NOT NULL ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** What one of them is told: of the kinds that they receive, whom they look after, and nothing that is a colleague's. */
async function untoldFor(
  tx: Transaction,
  untold: string[],
  receiver: Receiver,
  receivers: Receiver[],
): Promise<{ count: number; cases: ReceivedCase[] }> {
  const { userId, toldOfAccounts, toldOfSupport } = receiver;
  const kinds = [...(toldOfAccounts ? ["account"] : []), ...(toldOfSupport ? ["support", "invitation"] : [])];
  const colleagues = receivers.map((one) => one.userId).filter((id) => id !== userId);
  const rows = await tx.$queryRaw<(ReceivedCase & { count: number })[]>(Prisma.sql`
    SELECT c.id, c.number, c.kind::text AS kind, c.topic::text AS topic, c.name AS who,
      left(coalesce(m.text, c.comment), 500) AS words, m.text IS NOT NULL AS again, count(*) OVER ()::int AS count
    FROM request_case c
    LEFT JOIN LATERAL (SELECT e.text FROM request_entry e WHERE e.case_id = c.id AND e.kind = 'message' ORDER BY e.at DESC LIMIT 1) m ON true
    WHERE c.id = ANY(${untold}::uuid[]) AND c.kind::text = ANY(${kinds}::text[]) AND ${caseInScope(receiver)}
      AND coalesce(coalesce(c.assignee_id, c.asked_to_id) <> ALL(${colleagues}::uuid[]), true)
    ORDER BY c.waiting_since, c.id LIMIT ${mostNamed}`);
  return { count: rows[0]?.count ?? 0, cases: rows.map(({ count: _, ...one }) => one) };
}
