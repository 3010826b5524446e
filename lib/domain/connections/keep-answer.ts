import { randomUUID } from "node:crypto";
import type { Prisma } from "@/prisma/generated/client";
import type { SsoPurpose } from "@/prisma/generated/enums";
import { after } from "../duration";
import type { RefusalCode } from "../refusal";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import type { CheckedLine } from "./answer-check";
import type { ProviderStatement } from "./provider-statement";
import { receivedOf } from "./received";
import { answersKept } from "./would-match";

/** What became of an answer: the person is in, the test run passed, the accounts are linked, they are still the one, or why not. */
export type AnswerOutcome = "entered" | "tried" | "linked" | "proved" | RefusalCode;

/** What was found out about an answer by its protocol. */
export interface AnswerFound {
  checks: readonly CheckedLine[];
  /** What it says of the person, as far as it could be read. */
  said: ProviderStatement | null;
  /** The provider's own codes where it says no, outermost first. */
  providerStatus: readonly string[];
  nameIdFormat: string | null;
  /** By how much our clock is ahead of the provider's, in milliseconds. */
  clockMs: number | null;
  /** Of the certificate that proved it. */
  fingerprint: string | null;
}

interface Kept {
  connectionId: string;
  purpose: SsoPurpose;
  outcome: AnswerOutcome;
  userId: string | null;
  found: AnswerFound;
}

/** Keeps an answer for the single sign-on log (R39–R43), whatever became of it. Returns its id. */
export async function keepAnswer(
  tx: Transaction,
  now: Date,
  { organization, requestId }: Visit,
  { connectionId, purpose, outcome, userId, found }: Kept,
): Promise<string> {
  const id = randomUUID();
  const { checks, said, providerStatus, nameIdFormat, clockMs, fingerprint } = found;
  const received = { ...(said?.subject && receivedOf(said)), nameIdFormat, providerStatus: [...providerStatus] };
  await tx.providerAnswer.create({
    data: {
      ...{ id, organizationId: organization.id, connectionId, purpose, outcome, userId, requestId, at: now },
      checks: [...checks] as unknown as Prisma.InputJsonValue,
      received: received as Prisma.InputJsonObject,
      clockMs: clockMs === null ? null : Math.max(-2_147_483_648, Math.min(2_147_483_647, Math.round(clockMs))),
      certificate: fingerprint,
      expiresAt: after(now, answersKept),
    },
  });
  return id;
}
