import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import { OidcUnanswered, unansweredLine } from "@/lib/domain/connections/oidc";
import type { RefusalCode } from "@/lib/domain/refusal";
import { printable } from "@/lib/domain/text";

/** Why an answer is refused, as the log and the person are told. */
export interface Refused {
  line: CheckedLine;
  code: RefusalCode;
  /** The provider's own codes, where it is the provider that says no. */
  providerStatus: string[];
}

/** An error with what libraries put on it. */
interface Thrown {
  name?: string;
  code?: string;
  type?: string;
  error?: unknown;
  error_description?: unknown;
  status?: unknown;
  cause?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The error and what it was made of, outermost first: next-auth keeps that in `cause.err`. */
function* chainOf(error: unknown): Generator<Thrown & Record<string, unknown>> {
  for (let one = error; isObject(one); ) {
    yield one;
    const cause: unknown = one.cause;
    one = isObject(cause) && isObject(cause.err) ? cause.err : cause instanceof Error ? cause : null;
  }
}

const no = (check: AnswerCheck, code: RefusalCode, facts?: CheckedLine["facts"], status: string[] = []): Refused => ({
  line: { check, passed: false, ...(facts && { facts }) },
  code,
  providerStatus: status,
});

const shown = (value: unknown) => printable(typeof value === "string" ? value : "");

/** The person left, or the provider could not make sure of them (OpenID Connect Core 3.1.2.6). */
const notProven = new Set([
  "login_required",
  "interaction_required",
  "consent_required",
  "account_selection_required",
  "unmet_authentication_requirements",
]);

/**
 * The provider says no (RFC 6749 section 4.1.2.1). `access_denied` is both who is not assigned and who pressed Cancel; the
 * words beside it tell them apart where there are any.
 */
function refusedByProvider(query: URLSearchParams): Refused {
  const [error, description, subcode] = ["error", "error_description", "error_subcode"].map(
    (name) => query.get(name) ?? "",
  );
  const facts = { code: shown(error), ...(description && { description: shown(description) }) };
  const left = /cancel|abort|declin|AADSTS65004/i.test(`${description} ${subcode}`);
  const notAssigned = error === "access_denied" && !left;
  const notThere = error === "access_denied" || notProven.has(error ?? "");
  const code = notAssigned ? "sso-not-assigned" : notThere ? "sso-not-proven" : "sso-provider-error";
  return no("status", code, facts, Object.values(facts));
}

/** The token endpoint says no (RFC 6749 section 5.2): what it thinks of us is an administrator's matter. */
function refusedByTokenEndpoint(error: unknown, description: unknown): Refused {
  const ours = ["invalid_client", "unauthorized_client"].includes(String(error));
  const facts = { address: "token", code: shown(error), description: shown(description) };
  return no("status", ours ? "sso-client" : "sso-provider-error", facts, [shown(error), shown(description)]);
}

const checkOfClaim: Record<string, AnswerCheck> = {
  iss: "issuer",
  aud: "audience",
  azp: "claims",
  nonce: "claims",
  exp: "time",
  nbf: "time",
  iat: "time",
  auth_time: "authentication",
};

const claimOf = ({ cause }: Thrown) => (isObject(cause) && typeof cause.claim === "string" ? cause.claim : "");

/** What oauth4webapi means by its codes. */
const byCode: Record<string, (thrown: Thrown) => Refused> = {
  OAUTH_RESPONSE_BODY_ERROR: ({ error, error_description }) => refusedByTokenEndpoint(error, error_description),
  OAUTH_WWW_AUTHENTICATE_CHALLENGE: ({ status }) => refusedByTokenEndpoint("invalid_client", `HTTP ${Number(status)}`),
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: (thrown) =>
    no(checkOfClaim[claimOf(thrown)] ?? "claims", "sso-answer", { claim: claimOf(thrown) }),
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: (thrown) =>
    no(checkOfClaim[claimOf(thrown)] ?? "time", "sso-answer", { claim: claimOf(thrown) }),
  // Of the address that they came back to, only `state` is left to be wrong; of the token, what must be in it.
  OAUTH_INVALID_RESPONSE: ({ cause }) => {
    if (isObject(cause) && "parameters" in cause) return no("flow", "sso-flow");
    return isObject(cause) && "claims" in cause ? no("claims", "sso-answer") : no("form", "sso-answer");
  },
  OAUTH_PARSE_ERROR: () => no("reached", "sso-provider-error", { address: "token", problem: "not-json" }),
  OAUTH_RESPONSE_IS_NOT_JSON: () => no("reached", "sso-provider-error", { address: "token", problem: "not-json" }),
  OAUTH_RESPONSE_IS_NOT_CONFORM: () => no("reached", "sso-provider-error", { address: "token", problem: "answer" }),
  OAUTH_UNSUPPORTED_OPERATION: () => no("form", "sso-answer"),
};

export const knownCodes = Object.keys(byCode);

/** What next-auth itself throws on the way back. */
const byType: Record<string, (thrown: Thrown, query: URLSearchParams) => Refused> = {
  // Its cookies of a moment ago are missing, too old, or of another way.
  InvalidCheck: () => no("flow", "sso-flow"),
  // It says so after it compared the state, and does not keep what was said.
  OAuthCallbackError: (_, query) => refusedByProvider(query),
};

/** What an error on the way back means; null for one that is nobody's answer but a mistake of ours. */
export function refusedByNextAuth(error: unknown, query: URLSearchParams): Refused | null {
  for (const thrown of chainOf(error)) {
    if (thrown instanceof OidcUnanswered)
      return {
        line: unansweredLine(thrown),
        code: thrown.away ? "sso-away" : "sso-provider-error",
        providerStatus: [],
      };
    const told = byType[String(thrown.type)] ?? byCode[String(thrown.code)];
    if (told) return told(thrown, query);
  }
  return null;
}
