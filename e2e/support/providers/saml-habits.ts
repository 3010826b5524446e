import type { AnswerFacts } from "./saml-answer";
import type { Encryption } from "./saml-encryption";
import type { SigningPair } from "./saml-keys";
import { type Algorithms, strongAlgorithms } from "./saml-signature";

/** How the provider behaves; a test changes what it wants between two sign-ins. */
export interface SamlHabits {
  signs: "assertion" | "response" | "both" | "neither";
  /** For the service provider's encryption certificate; null sends the assertion as it is. */
  encrypts: Encryption | null;
  algorithms: Algorithms;
  /** Its clock minus everybody's, in milliseconds. */
  clockOffset: number;
  /** Of SessionNotOnOrAfter; null sends none. */
  sessionMinutes: number | null;
  /** Says no with a status of the protocol: `["Responder", "RequestDenied"]` is somebody who is not assigned. */
  refuses: readonly [top: string, sub?: string, message?: string] | null;
  /** Says no on a page of its own, and sends nobody back. */
  keepsThem: string | null;
  /** What is otherwise than it should be, after everything else was decided. */
  wrong: (facts: AnswerFacts) => Partial<AnswerFacts>;
  /** The last word on the finished document: a forger's. It is given what it takes to sign parts of it. */
  forges: ((xml: string, pair: SigningPair, facts: AnswerFacts) => string) | null;
  /** Whether a sign-out that a service provider asks for is granted. */
  signsOut: boolean;
}

/** A provider as one wishes for. */
export const goodHabits = (): SamlHabits => ({
  signs: "assertion",
  encrypts: null,
  algorithms: strongAlgorithms,
  clockOffset: 0,
  sessionMinutes: 8 * 60,
  refuses: null,
  keepsThem: null,
  wrong: () => ({}),
  forges: null,
  signsOut: true,
});
