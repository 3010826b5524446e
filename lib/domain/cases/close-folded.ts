import { randomUUID } from "node:crypto";
import { type Case, Prisma } from "@/prisma/generated/client";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { parseWords } from "../parse-words";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Viewer } from "../users/user-filter";
import type { Visit } from "../visit";
import { foldedCases } from "./fold-cases";
import { inTab } from "./list-cases";
import { mailChange } from "./mail-person";
import { closed } from "./move-case";
import { refuseDisclosure } from "./refuse-disclosure";

/** So many are closed in one transaction; whoever presses once more closes the next. */
const mostAtOnce = 2_000;

interface Input {
  /** One of those that lie folded together. */
  under: string;
  /** When the page was shown: what came or was written since stays open. */
  seen: Date;
  /** Why: what their senders read on their pages. */
  text: string;
}

/**
 * Declines all that lie folded together, in one transaction and with one reason. Whoever somebody took meanwhile, or found
 * to be about a user, or wrote since the page was shown stays open. A confirmed address is told, once; nobody else is. Who
 * writes on has a request that waits again.
 */
export async function closeFolded(
  services: Services,
  visit: Visit,
  { under, seen, text }: Input,
): Promise<Result<{ closed: number; more: boolean }>> {
  const { organization } = visit;
  return services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "requests.close-many");
    if (!permit.ok) return permit;
    const words = parseWords("text", text);
    if (!words.ok) return words;
    const discloses = await refuseDisclosure(tx, { organizationId: organization.id, userId: null }, words.value);
    if (discloses) return { ok: false, refusal: discloses };
    const { actor } = permit.value;
    const now = services.clock.now();
    const found = await holdFolded(tx, { organization, actor, now }, under, seen);
    if (found.length === 0) return refuse("case-closed");
    const rows = found.slice(0, mostAtOnce);
    const id = { in: rows.map((row) => row.id) };
    const moved = { ...closed(now, "declined"), lastAt: now, revision: { increment: 1 } };
    await tx.case.updateMany({ where: { organizationId: organization.id, id }, data: moved });
    const entry = { organizationId: organization.id, at: now, author: "administrator", kind: "answer" } as const;
    const about = { ...entry, authorId: actor.userId, text: words.value };
    await tx.caseEntry.createMany({ data: rows.map((row) => ({ ...about, id: randomUUID(), caseId: row.id })) });
    for (const row of confirmedOnce(rows)) await mailChange(tx, services, visit, row);
    await record(tx, now, visit, { kind: "case.many-declined", details: { count: rows.length } });
    return done({ closed: rows.length, more: found.length > mostAtOnce });
  });
}

/** Those that lie folded under one, as they were when the page was shown: held, and one more than are closed at once. */
async function holdFolded(tx: Transaction, viewer: Viewer, under: string, seen: Date): Promise<Case[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT c.id FROM request_case c WHERE c.organization_id = ${viewer.organization.id}::uuid
      AND c.id IN (SELECT folded.id FROM (${foldedCases(viewer, inTab(viewer, "open"), under)}) folded)
      AND c.state = 'received' AND c.assignee_id IS NULL AND c.user_id IS NULL AND c.last_at <= ${seen}
    ORDER BY c.id LIMIT ${mostAtOnce + 1} FOR UPDATE OF c`);
  return tx.case.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: { id: "asc" } });
}

/** Of those whose sender confirmed an address one for each address. */
const confirmedOnce = (rows: Case[]): Case[] => [
  ...new Map(rows.filter((row) => row.emailConfirmedAt).map((row) => [row.email?.toLowerCase(), row])).values(),
];
