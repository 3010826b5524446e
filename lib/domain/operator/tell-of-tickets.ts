import { Prisma } from "@/prisma/generated/client";
import { planTicketNotice } from "../cases/plan-notice";
import { receiversOf } from "../cases/receivers";
import { minutes } from "../duration";
import { takeRoomIn } from "../limits/take-room";
import type { MailFacts } from "../mail/mail-kind";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import { takeTurns } from "../take-turns";

/** The operator is told at once, and then not again for so long. */
const pause = minutes(15);

/** So many are named in one mail; of the others it says how many they are. */
const mostNamed = 10;

type Told = MailFacts["ticket-received"]["cases"][number];

/** Mails everybody of the operator's who receives requests for support the tickets that wait and that they were not told of: the body of a job. */
export async function tellOfTickets(services: Services): Promise<void> {
  const operator = await services.db.organization.findFirst({ where: { isOperator: true }, omit: { logo: true } });
  if (!operator) return;
  await services.db.$transaction(async (tx) => {
    await takeTurns(tx, "notices of tickets");
    const now = services.clock.now();
    const untold = await holdUntold(tx);
    if (untold.length === 0) return;
    const full = await takeRoomIn(tx, now, [{ key: "ticket-notice", most: 1, window: pause }]);
    if (full) return planTicketNotice(tx, services, full.opensAt);
    const receivers = (await receiversOf(tx, operator.id)).filter(({ toldOfSupport }) => toldOfSupport);
    for (const { userId, name, email, language } of receivers) {
      const colleagues = receivers.map((one) => one.userId).filter((id) => id !== userId);
      const { count, cases } = await untoldFor(tx, untold, colleagues);
      const [first] = cases;
      if (!first) continue;
      const to = { organization: operator, userId, address: email, language: language ?? operator.language };
      await queueMail(tx, services, {
        ...to,
        caseId: first.id,
        kind: "ticket-received",
        facts: { name, count, cases },
      });
    }
    await tx.$executeRaw`UPDATE request_case SET told_at = ${now} WHERE id = ANY(${untold}::uuid[])`;
  });
}

async function holdUntold(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM request_case WHERE kind = 'ticket' AND told_at IS NULL AND closed_at IS NULL
      AND waiting_since IS NOT NULL ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** What one of them is told: nothing that is a colleague's. */
async function untoldFor(
  tx: Transaction,
  untold: string[],
  colleagues: string[],
): Promise<{ count: number; cases: Told[] }> {
  const rows = await tx.$queryRaw<(Told & { count: number })[]>(Prisma.sql`
    SELECT c.id, c.number, c.kind::text AS kind, c.topic::text AS topic, c.name AS who, o.name || ' (' || o.number || ')' AS organization,
      left(coalesce(m.text, c.comment), 500) AS words, m.text IS NOT NULL AS again, count(*) OVER ()::int AS count
    FROM request_case c JOIN organization o ON o.id = c.organization_id
    LEFT JOIN LATERAL (SELECT e.text FROM request_entry e WHERE e.case_id = c.id AND e.kind = 'message' ORDER BY e.at DESC LIMIT 1) m ON true
    WHERE c.id = ANY(${untold}::uuid[]) AND coalesce(c.assignee_id <> ALL(${colleagues}::uuid[]), true)
    ORDER BY c.waiting_since, c.id LIMIT ${mostNamed}`);
  return { count: rows[0]?.count ?? 0, cases: rows.map(({ count: _, ...one }) => one) };
}
