import { randomUUID } from "node:crypto";
import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { after, type Seconds } from "../duration";
import { record } from "../history/record";
import { holdOrganization } from "../organizations/hold-organization";
import { parseWords } from "../parse-words";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { codePoints } from "../text";
import type { Visit } from "../visit";

/** The longest notice, in characters: it is read on a telephone, above a form. */
export const longestNotice = 500;

interface Input {
  text: string;
  /** For how long it stands; `null`: until it is taken down. */
  lasts: Seconds | null;
  comment?: string | null;
}

/** Tells everybody at the door something, in the place of what was told before. Plain text. */
export const postNotice = (
  services: Services,
  given: Visit,
  { text, lasts, comment }: Input,
): Promise<Result<{ id: string }>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const permit = await authorize(services, tx, visit, "status.tell", { comment });
    if (!permit.ok) return permit;
    const words = parseWords("text", text);
    if (!words.ok) return words;
    if (codePoints(words.value) > longestNotice)
      return refuse("field-too-long", { field: "text", most: longestNotice });
    const before = await end(services, tx, visit);
    const [id, now] = [randomUUID(), services.clock.now()];
    const until = lasts === null ? null : after(now, lasts);
    const { organization } = visit;
    const authorId = permit.value.actor.userId;
    await tx.statusNotice.create({
      data: { id, organizationId: organization.id, authorId, text: words.value, createdAt: now, until },
    });
    const changes = { notice: { from: before, to: words.value } };
    const noted = await takeNote(tx, visit, { comment, changes });
    await record(tx, now, noted, { kind: "notice.posted", details: { until: until?.toISOString() ?? null } });
    return done({ id });
  });

/** Takes down what is told at the door. */
export const endNotice = (
  services: Services,
  given: Visit,
  { comment }: { comment?: string | null },
): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const permit = await authorize(services, tx, visit, "status.tell", { comment });
    if (!permit.ok) return permit;
    const before = await end(services, tx, visit);
    if (before === null) return done(null);
    const noted = await takeNote(tx, visit, { comment, changes: { notice: { from: before, to: null } } });
    await record(tx, services.clock.now(), noted, { kind: "notice.ended" });
    return done(null);
  });

/** The text of the notice that stood there until now; `null`: there was none. */
async function end({ clock }: Services, tx: Transaction, { organization }: Visit): Promise<string | null> {
  const now = clock.now();
  const where = { organizationId: organization.id, endedAt: null };
  const shown = await tx.statusNotice.findFirst({ where });
  if (!shown) return null;
  await tx.statusNotice.update({ where: { id: shown.id, organizationId: organization.id }, data: { endedAt: now } });
  return shown.until && shown.until <= now ? null : shown.text;
}
