import { before, days } from "../duration";
import type { Services } from "../services";

/** How long a file waits for its confirmation, or for its columns to be named. */
const waits = days(7);

/** What nobody needs any more of lists that are over: their people, and files that nobody decided upon; the body of a job. */
export async function purgeLists({ db, clock }: Pick<Services, "db" | "clock">): Promise<void> {
  const old = before(clock.now(), waits);
  const over = { state: { in: ["reading" as const, "held" as const] }, createdAt: { lt: old } };
  await db.eligibilityList.updateMany({ where: over, data: { state: "discarded", endedAt: clock.now() } });
  const ended = { list: { state: { in: ["failed" as const, "discarded" as const, "replaced" as const] } } };
  await db.eligiblePerson.deleteMany({ where: ended });
  await db.listPart.deleteMany({ where: { list: { ...ended.list, endedAt: { lt: old } } } });
}
