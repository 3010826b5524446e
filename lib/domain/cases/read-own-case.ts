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

/** What administrators do that has no words for the person: all of it is one thing to them, so that none says whether there is an account. */
const quietSteps = ["assigned", "linked", "helped"] as const;

export type ToldStep = (typeof toldSteps)[number] | "worked";

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
  const shown: CaseEntryKind[] = ["message", "question", "answer", "note"];
  const rows = await tx.caseEntry.findMany({
    where: { caseId, organizationId, OR: [{ kind: { in: shown } }, { code: { in: [...toldSteps, ...quietSteps] } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(toldAs).filter((entry, place, all) => entry.code !== "worked" || all[place + 1]?.code !== "worked");
}

/** An entry as the person reads it; of what colleagues note, that somebody was at it. */
function toldAs({ id, at, author, kind, text, code }: CaseEntry): OwnEntry {
  if (kind === "note" || quietSteps.some((step) => step === code))
    return { id, at, author, kind: "step", text: null, code: "worked" };
  return { id, at, author, kind, text, code: toldSteps.find((step) => step === code) ?? null };
}
