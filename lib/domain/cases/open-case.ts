import { randomInt, randomUUID } from "node:crypto";
import type { Case, Prisma } from "@/prisma/generated/client";
import { record } from "../history/record";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";
import { caseFact } from "./case-fact";
import { casePhrase } from "./case-phrase";
import { caseSecret } from "./case-secret";
import { mailConfirmation } from "./mail-person";
import { type ParsedRequest, parseRequest, type TypedRequest } from "./parse-request";
import { planNotice } from "./plan-notice";
import { takeRequestRoom } from "./take-request-room";
import { readAttached } from "./what-is-attached";

interface Input extends TypedRequest {
  /** The form's own, so that sending it twice opens one case. */
  formId: string;
  attached?: unknown;
}

export interface OpenedCase {
  caseId: string;
  number: number;
  phrase: string;
  /** Opens the private page; belongs into this browser's cookie. */
  secret: string;
}

const choices = { account: "requestAccount", support: "support" } as const;

/**
 * Somebody without access sends a request (R9, R29–R32), where the policy offers it. What they typed is kept as text and
 * looked up nowhere: the answer, its time and its mails are the same whoever they are. Limited by client network; an
 * address gets its one confirmation; administrators are told by a job.
 */
export async function openCase(services: Services, visit: Visit, input: Input): Promise<Result<OpenedCase>> {
  const { organization } = visit;
  if (!policyOf(organization).trouble.choices.includes(choices[input.kind])) return refuse("not-offered");
  const parsed = parseRequest(input);
  if (!parsed.ok) return parsed;
  const before = await sentBefore(services.db, organization.id, input.formId, parsed.value);
  if (before) return done(openedOf(services, before));
  const full = await takeRequestRoom(services, visit);
  if (full) return { ok: false, refusal: full };
  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const data = {
      ...parsed.value,
      organizationId: organization.id,
      formId: input.formId,
      keyId: services.linkKeys.current,
      language: visit.language ?? organization.language,
      attached: readAttached({ ...visit.browser, ...(input.attached as object) }),
      clientAddress: visit.clientAddress,
      userAgent: visit.userAgent === null ? null : printable(visit.userAgent),
      ...{ createdAt: now, lastAt: now, waitingSince: now },
    };
    const { row, repeated } = await insertCase(tx, data, parsed.value);
    if (repeated) return done(openedOf(services, row));
    await mailConfirmation(tx, services, visit, row);
    await record(tx, now, visit, caseFact("case.opened", row));
    await planNotice(tx, services, organization.id);
    return done(openedOf(services, row));
  });
}

function openedOf({ linkKeys }: Services, row: Case): OpenedCase {
  return { caseId: row.id, number: row.number, phrase: casePhrase(linkKeys, row), secret: caseSecret(linkKeys, row) };
}

/** The case that this very form opened; one that was filled in anew after it is another request. */
async function sentBefore(tx: Transaction, organizationId: string, formId: string, typed: ParsedRequest) {
  const row = await tx.case.findFirst({ where: { organizationId, formId } });
  const same = row && (Object.keys(typed) as (keyof ParsedRequest)[]).every((field) => row[field] === typed[field]);
  return same ? row : null;
}

type NewCase = Omit<Prisma.CaseCreateManyInput, "id" | "number">;

/** Writes the case under a number that nobody has; of the same form sent twice at once the other's is found. */
async function insertCase(
  tx: Transaction,
  data: NewCase,
  typed: ParsedRequest,
): Promise<{ row: Case; repeated: boolean }> {
  const { organizationId } = data;
  let { formId } = data;
  for (;;) {
    const id = randomUUID();
    const one = { ...data, id, formId, number: randomInt(100_000, 1_000_000) };
    const { count } = await tx.case.createMany({ data: [one], skipDuplicates: true });
    if (count === 1) return { row: await tx.case.findUniqueOrThrow({ where: { id } }), repeated: false };
    const before = await sentBefore(tx, organizationId, formId, typed);
    if (before) return { row: before, repeated: true };
    if ((await tx.case.count({ where: { organizationId, formId } })) > 0) formId = randomUUID();
  }
}
