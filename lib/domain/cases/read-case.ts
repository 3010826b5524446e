import type { Case, CaseEntry } from "@/prisma/generated/client";
import { Prisma } from "@/prisma/generated/client";
import type { Services, Transaction } from "../services";
import type { UserRow } from "../users/read-user-rows";
import { readUserRows } from "../users/read-user-rows";
import type { Viewer } from "../users/user-filter";
import { caseInScope } from "./case-scope";
import { goodUntil } from "./good-until";
import { type Attached, readAttached } from "./what-is-attached";

/** A case as an administrator reads it. */
export interface ReadCase extends Omit<Case, "attached" | "keyId" | "formId"> {
  attached: Attached;
  goodUntil: Date | null;
  /** Whom it is about, as administrators found. */
  user: UserRow | null;
  assignee: string | null;
  askedTo: string | null;
  entries: ReadEntry[];
}

export interface ReadEntry extends Omit<CaseEntry, "organizationId" | "caseId" | "authorId"> {
  /** The administrator who wrote it; null: the person, or somebody who was removed. */
  by: string | null;
  /** The name of whom a step is about: to whom it was given, which user it was linked to. */
  whom: string | null;
  /** Whoever did it did it to themselves: took the case. */
  own: boolean;
}

/** One case with all that was written in it; `null` where there is none that the viewer may see. */
export async function readCase({ db }: Pick<Services, "db">, viewer: Viewer, id: string): Promise<ReadCase | null> {
  const organizationId = viewer.organization.id;
  const seen = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT c.id FROM request_case c WHERE c.organization_id = ${organizationId}::uuid AND c.id = ${id}::uuid AND c.kind <> 'ticket'
      AND ${caseInScope(viewer.actor)}`);
  if (seen.length === 0) return null;
  const row = await db.case.findFirst({
    where: { id, organizationId },
    include: { entries: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  if (!row) return null;
  const [user] = row.userId ? await readUserRows({ db }, viewer, [row.userId]) : [];
  return tellCase(db, [organizationId], row, user ?? null);
}

/** A case as it is read, with the names of those who are of these organizations. */
export async function tellCase(
  db: Transaction,
  organizationIds: string[],
  row: Case & { entries: CaseEntry[] },
  user: UserRow | null,
): Promise<ReadCase> {
  const { entries, attached, keyId: _, formId: __, ...rest } = row;
  const names = await namesOf(db, organizationIds, rest, entries);
  const nameOf = (userId: unknown) => (typeof userId === "string" ? (names.get(userId) ?? null) : null);
  return {
    ...rest,
    attached: readAttached(attached),
    goodUntil: goodUntil(row),
    user,
    assignee: nameOf(row.assigneeId),
    askedTo: nameOf(row.askedToId),
    entries: entries.map(({ organizationId: _o, caseId: _c, authorId, ...entry }) => ({
      ...entry,
      by: nameOf(authorId),
      whom: nameOf(whomOf(entry.facts)),
      own: authorId !== null && authorId === whomOf(entry.facts),
    })),
  };
}

const whomOf = (facts: unknown): unknown => {
  const { assigneeId, userId } = (facts ?? {}) as { assigneeId?: unknown; userId?: unknown };
  return assigneeId ?? userId;
};

async function namesOf(
  db: Transaction,
  organizationIds: string[],
  { assigneeId, askedToId }: Pick<Case, "assigneeId" | "askedToId">,
  entries: CaseEntry[],
): Promise<Map<string, string>> {
  const ids = [assigneeId, askedToId, ...entries.flatMap(({ authorId, facts }) => [authorId, whomOf(facts)])];
  const wanted = [...new Set(ids.filter((one): one is string => typeof one === "string"))];
  const users = await db.user.findMany({
    where: { organizationId: { in: organizationIds }, id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
