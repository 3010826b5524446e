import type { Case, CaseEntry } from "@/prisma/generated/client";
import type { CaseEntryKind } from "@/prisma/generated/enums";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { casePhrase } from "./case-phrase";
import { findCase } from "./case-secret";
import { goodUntil, isOver } from "./good-until";

/** What stands on the private page. Nothing of it depends on whose account it is about, or whether there is one. */
export interface OwnCase
  extends Pick<
    Case,
    | "number"
    | "kind"
    | "topic"
    | "state"
    | "outcome"
    | "name"
    | "email"
    | "comment"
    | "createdAt"
    | "lastAt"
    | "closedAt"
  > {
  caseId: string;
  phrase: string;
  emailConfirmed: boolean;
  /** It was opened from a mail to the address, which is not confirmed yet. */
  mayConfirm: boolean;
  goodUntil: Date | null;
  entries: OwnEntry[];
}

export interface OwnEntry extends Pick<CaseEntry, "id" | "at" | "author" | "kind" | "text"> {
  /** Of a step. */
  code: ToldStep | null;
}

/** The steps that are the person's own, or told to them. */
const toldSteps = ["confirmed", "approved", "closed"] as const;

export type ToldStep = (typeof toldSteps)[number];

/** The case whose page this browser may see. Consumes and writes nothing; refused where there is none, or none any more. */
export async function readOwnCase(
  services: Services,
  visit: Visit,
  { secret }: { secret: string | null },
): Promise<Result<OwnCase>> {
  const found = await findCase(services, visit.organization, secret);
  if (!found) return refuse("case-unknown");
  const { row, byMail } = found;
  if (isOver(row, services.clock.now())) return refuse("case-over");
  const { number, kind, topic, state, outcome, name, email, comment, createdAt, lastAt, closedAt } = row;
  return done({
    ...{ caseId: row.id, number, kind, topic, state, outcome, name, email, comment, createdAt, lastAt, closedAt },
    phrase: casePhrase(services.linkKeys, row),
    emailConfirmed: row.emailConfirmedAt !== null,
    mayConfirm: byMail && row.emailConfirmedAt === null,
    goodUntil: goodUntil(row),
    entries: await ownEntries(services.db, row),
  });
}

async function ownEntries(tx: Transaction, { id: caseId, organizationId }: Case): Promise<OwnEntry[]> {
  const words: CaseEntryKind[] = ["message", "question", "answer"];
  const rows = await tx.caseEntry.findMany({
    where: { caseId, organizationId, OR: [{ kind: { in: words } }, { code: { in: [...toldSteps] } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, at, author, kind, text, code }) => ({
    ...{ id, at, author, kind, text },
    code: toldSteps.find((step) => step === code) ?? null,
  }));
}
