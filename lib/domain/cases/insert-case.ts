import { randomInt, randomUUID } from "node:crypto";
import type { Case, Prisma } from "@/prisma/generated/client";
import type { CaseKind } from "@/prisma/generated/enums";
import { record } from "../history/record";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";
import { caseFact } from "./case-fact";
import { mailConfirmation } from "./mail-person";
import type { ParsedRequest } from "./parse-request";
import { planNoticeOf } from "./plan-notice";
import type { Attached } from "./what-is-attached";

type Typed = Omit<ParsedRequest, "kind"> & { kind: CaseKind };

interface NewCase extends Typed {
  formId: string;
  attached: Attached;
  /** What is known of whom it is about, and who is to answer. */
  userId?: string;
  askedToId?: string | null;
  /** The administrator who writes to the operator: they read the answer in their own area. */
  openedById?: string;
}

/** Opens a case, in the caller's transaction: its address gets the one confirmation, history the event, administrators their job. The same form twice opens one. */
export async function insertCase(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { formId, attached, userId, askedToId, openedById, ...typed }: NewCase,
): Promise<Case> {
  const { organization } = visit;
  const now = services.clock.now();
  const data = {
    ...{ ...typed, attached, userId, askedToId, openedById },
    ...{ organizationId: organization.id, keyId: services.linkKeys.current },
    language: visit.language ?? organization.language,
    clientAddress: visit.clientAddress,
    userAgent: visit.userAgent === null ? null : printable(visit.userAgent),
    ...{ createdAt: now, lastAt: now, waitingSince: now },
  };
  const { row, repeated } = await insertOnce(tx, data, formId, typed);
  if (repeated) return row;
  await mailConfirmation(tx, services, visit, row);
  await record(tx, now, visit, caseFact("case.opened", row));
  await planNoticeOf(tx, services, row);
  return row;
}

/** The case that this very form opened; one that was filled in anew after it is another request. */
export async function sentBefore(
  tx: Transaction,
  organizationId: string,
  formId: string,
  typed: Typed,
): Promise<Case | null> {
  const row = await tx.case.findFirst({ where: { organizationId, formId } });
  const same = row && (Object.keys(typed) as (keyof Typed)[]).every((field) => row[field] === typed[field]);
  return same ? row : null;
}

/** Writes the case under a number that nobody has; of the same form sent twice at once the other's is found. */
async function insertOnce(
  tx: Transaction,
  data: Omit<Prisma.CaseCreateManyInput, "id" | "number" | "formId">,
  form: string,
  typed: Typed,
): Promise<{ row: Case; repeated: boolean }> {
  const { organizationId } = data;
  for (let formId = form; ; ) {
    const id = randomUUID();
    const one = { ...data, id, formId, number: randomInt(100_000, 1_000_000) };
    const { count } = await tx.case.createMany({ data: [one], skipDuplicates: true });
    if (count === 1) return { row: await tx.case.findUniqueOrThrow({ where: { id } }), repeated: false };
    const before = await sentBefore(tx, organizationId, formId, typed);
    if (before) return { row: before, repeated: true };
    if ((await tx.case.count({ where: { organizationId, formId } })) > 0) formId = randomUUID();
  }
}
