import type { CheckedLine } from "./answer-check";
import type { FetchProblem } from "./guarded-fetch";
import type { OidcProvider } from "./oidc-provider";
import type { ProviderStatement } from "./provider-statement";
import type { Checked } from "./saml-answer";

export type OidcProblem =
  | FetchProblem
  | "answer" // an HTTP status that is none of success
  | "not-json"
  | "other-issuer" // it calls itself something else than what was entered
  | "incomplete" // an address is missing, or is not https
  | "algorithm"; // it signs by none that we take

/** The address of a provider that was asked. */
export type OidcAddress = "discovery" | "token" | "keys" | "userinfo";

/** Thrown where a provider did not answer as it must. */
export class OidcUnanswered extends Error {
  constructor(
    readonly address: OidcAddress,
    readonly problem: OidcProblem,
    /** The HTTP status, where that is the problem. */
    readonly status: number | null = null,
    cause?: unknown,
    /** What it calls itself, where that is the problem. */
    readonly said = "",
  ) {
    super(`${address}: ${problem}${status ? ` ${status}` : ""}`, { cause });
    this.name = "OidcUnanswered";
  }

  /** By its name: the process, which asks, and the framework's bundle each have a class of their own. */
  static override [Symbol.hasInstance](thrown: unknown): boolean {
    return thrown instanceof Error && thrown.name === "OidcUnanswered";
  }

  /** Whether it is away: nothing that an administrator entered is wrong, and later it may answer. */
  get away(): boolean {
    return (
      ["name", "unreachable", "tls", "timeout"].includes(this.problem) ||
      (this.problem === "answer" && ((this.status ?? 0) >= 500 || this.status === 429))
    );
  }
}

/** What the provider gave for an authorization code. */
export interface OidcTokens {
  idToken: string;
  accessToken: string | null;
}

/** Against what an ID token is held; its nonce is checked by next-auth, which made it. */
export interface OidcExpectation {
  clientId: string;
  /** Where a fresh proof was asked for (max_age=0): when. */
  freshSince: Date | null;
  now: Date;
}

export interface OidcFindings {
  /** By how much our clock is ahead of the provider's, the time on the way included. */
  clockMs: number | null;
  /** What the answer tells of the person; counts only where `ok`. */
  statement: ProviderStatement | null;
}

export type CheckedTokens = Checked<{ statement: ProviderStatement }> & { findings: OidcFindings };

/** All that is known of OpenID Connect's documents and tokens; the way there and back is next-auth's (lib/web/oidc). */
export interface Oidc {
  /** Throws OidcUnanswered. Kept for a few minutes; `anew`: asked now, whatever is kept. */
  discover(issuer: string, how?: { anew: boolean }): Promise<OidcProvider>;
  /** Whether tokens tell of somebody; asks for keys and the userinfo endpoint. Throws OidcUnanswered. */
  checkTokens(provider: OidcProvider, tokens: OidcTokens, expected: OidcExpectation): Promise<CheckedTokens>;
}

/** The line of the log for a provider that did not answer. */
export const unansweredLine = ({ address, problem, status }: OidcUnanswered): CheckedLine => ({
  check: "reached",
  passed: false,
  facts: { address, problem, ...(status !== null && { status }) },
});
