import { randomUUID } from "node:crypto";
import type { Case, Prisma } from "@/prisma/generated/client";
import type { CaseAuthor, CaseEntryKind } from "@/prisma/generated/enums";
import type { Transaction } from "../services";

/** What happened to a case that is no word of anybody. */
export type CaseStep =
  | "confirmed"
  | "assigned"
  | "linked"
  | "helped"
  | "approved"
  | "declined"
  | "closed"
  | "opened-again";

type NewEntry = { by: string | null; author?: CaseAuthor } & (
  | { kind: Exclude<CaseEntryKind, "step">; text: string }
  | { kind: "step"; code: CaseStep; facts?: Prisma.InputJsonObject }
);

/** Writes on in a case: somebody's words, or what happened. `by` is the administrator's id; null: the person, or whoever `author` says. */
export async function addEntry(
  tx: Transaction,
  { id: caseId, organizationId }: Pick<Case, "id" | "organizationId">,
  at: Date,
  { by, author = by === null ? "person" : "administrator", ...entry }: NewEntry,
): Promise<void> {
  const id = randomUUID();
  await tx.caseEntry.create({ data: { ...entry, id, organizationId, caseId, at, author, authorId: by } });
}
