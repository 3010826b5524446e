import type { AnswerCheck, CheckedLine } from "./answer-check";
import type { ProviderStatement } from "./provider-statement";

/** An answer whose envelope passed, of which nothing is believed yet. */
export interface OpenedAnswer {
  xml: string;
  relayState: string | null;
  /** Which request it says it answers; what is signed must say the same. */
  inResponseTo: string | null;
  /** Whom it says it is from; what is signed must say the same. */
  issuer: string | null;
}

/** The outcome of some checks: the lines that were reached, the last of them the refused one. */
export type Checked<Value> =
  | ({ ok: true; checks: CheckedLine[] } & Value)
  | { ok: false; checks: CheckedLine[]; refused: AnswerCheck };

/** Against what an answer is held. */
export interface AnswerExpectation {
  /** Our entityID: the audience. */
  entityId: string;
  /** The address of ours that it must be meant for. */
  consumer: string;
  /** The provider's entityID. */
  issuer: string;
  certificates: readonly { pem: string; fingerprint: string; notAfter: Date }[];
  /** Our request that it answers. */
  requestId: string;
  /** Where a fresh proof was asked for (ForceAuthn): when. */
  freshSince: Date | null;
  /** Our private keys (PEM), for an encrypted assertion. */
  decryptionKeys: readonly string[];
  now: Date;
  /** How far ahead the end of the bearer confirmation may lie, in milliseconds. */
  longestBearer?: number;
}

/** What was found out about an answer, refused or not: what the log keeps of it. */
export interface AnswerFindings {
  /** By how much our clock is ahead of the provider's, the time on the way included. */
  clockMs: number | null;
  /** Of the certificate that proved it. */
  fingerprint: string | null;
  inResponseTo: string | null;
  /** What its signature covers, as far as it could be read; counts only where `ok`. */
  statement: ProviderStatement | null;
  /** The format of the NameID; a transient one names nobody for good. */
  nameIdFormat: string | null;
  /** The provider's own codes where it says that it did not go well, outermost first, such as Responder, AuthnFailed. */
  providerStatus: readonly string[];
}

export type CheckedAnswer = Checked<{ statement: ProviderStatement }> & { findings: AnswerFindings };
