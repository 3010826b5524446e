import { days, hours } from "../duration";
import { record } from "../history/record";
import { takeRoomIn } from "../limits/take-room";
import { parseWords } from "../parse-words";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { findCase } from "./case-secret";
import { isOver } from "./good-until";
import { holdCase } from "./hold-case";
import { planNoticeOf } from "./plan-notice";
import { waitAgain } from "./wait-again";

/** How much one person writes in one case. */
const most = { hour: 6, day: 20 };

/**
 * The person answers a question or adds something. The case waits for the administrators again; a closed one is open
 * again, as long as its page is good. The same words twice in a row are kept once.
 */
export async function addToCase(
  services: Services,
  visit: Visit,
  { secret, caseId, text }: { secret: string | null; caseId: string; text: string },
): Promise<Result<null>> {
  const words = parseWords("text", text);
  if (!words.ok) return words;
  const { organization } = visit;
  const found = await findCase(services, organization, secret);
  if (!found) return refuse("case-unknown");
  if (found.row.id !== caseId) return refuse("case-foreign");
  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const row = await holdCase(tx, organization.id, caseId);
    if (!row) return refuse("case-unknown");
    if (isOver(row, now)) return refuse("case-over");
    const last = await tx.caseEntry.findFirst({ where: { caseId }, orderBy: [{ at: "desc" }, { id: "desc" }] });
    if (last?.kind === "message" && last.text === words.value) return done(null);
    const full = await takeRoomIn(tx, now, [
      { key: `case-words:${caseId}:hour`, most: most.hour, window: hours(1) },
      { key: `case-words:${caseId}:day`, most: most.day, window: days(1) },
    ]);
    if (full) return refuse("case-full", { retryAfter: secondsUntil(full.opensAt, now) });
    await addEntry(tx, row, now, { by: null, kind: "message", text: words.value });
    await waitAgain(tx, row, now);
    await record(tx, now, visit, caseFact("case.added", { ...row, userId: null }));
    await planNoticeOf(tx, services, row);
    return done(null);
  });
}

const secondsUntil = (at: Date, now: Date): number => Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 1_000));
