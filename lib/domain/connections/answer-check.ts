/** Everything that is asked of a provider's answer, in this order. The log and the test run show it line by line (R39–R43). */
export const answerChecks = [
  // of the envelope, before anything is believed
  "form", // one answer, of a bearable size, in its encoding
  "xml", // no DOCTYPE, not too deep, not too many elements
  "algorithms", // of signatures, digests and encryption
  "flow", // somebody was sent there, from this browser, a moment ago
  "status", // the provider says that it went well
  "reached", // OpenID Connect: the provider's own addresses answer us
  // of what is signed
  "signature",
  "issuer",
  "audience",
  "destination",
  "recipient",
  "time",
  "request", // it answers our very request
  "subject", // names one person
  "authentication", // says when and how they proved themselves, freshly where that was asked
  "claims", // OpenID Connect: nonce, at_hash, azp
  "once", // not seen before
  // of the person
  "match", // is one user of ours
  "approved", // of somebody with a rank: the link was approved
  "role", // a role of theirs names this connection
  "gates", // the gates of every sign-in
] as const;

export type AnswerCheck = (typeof answerChecks)[number];

/** One line of it. What was not reached is not there. */
export interface CheckedLine {
  check: AnswerCheck;
  passed: boolean;
  /** What was expected and what came, as values and not as sentences. */
  facts?: Readonly<Record<string, string | number>>;
}
