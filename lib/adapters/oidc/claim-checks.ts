import { createHash } from "node:crypto";
import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import type { OidcExpectation } from "@/lib/domain/connections/oidc";
import { printable } from "@/lib/domain/text";
import type { ReadToken } from "./read-token";

/** By how much a provider's clock may differ from ours, in seconds. */
const skew = 60;
/** The longest subject (OpenID Connect Core 2), in characters. */
const longestSubject = 255;

export interface ClaimCase extends ReadToken {
  issuer: string;
  accessToken: string | null;
  expected: OidcExpectation;
}

type Outcome = { passed: boolean; facts?: CheckedLine["facts"] };

const number = (value: unknown): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);
const shown = (value: unknown) => printable(value === undefined ? "" : String(value)).slice(0, 256);
const seconds = (time: Date) => time.getTime() / 1000;

/** The left half of the access token's hash, under the hash of the signature (OpenID Connect Core 3.1.3.6). */
function accessTokenHash(accessToken: string, algorithm: unknown): string {
  const bits = /(256|384|512)$/.exec(String(algorithm))?.[1] ?? "512"; // EdDSA over Ed25519
  const whole = createHash(`sha${bits}`).update(accessToken, "ascii").digest();
  return whole.subarray(0, whole.length / 2).toString("base64url");
}

function time({ claims, expected }: ClaimCase): Outcome {
  const now = seconds(expected.now);
  const [exp, iat] = [number(claims.exp), number(claims.iat)];
  const nbf = claims.nbf === undefined ? 0 : number(claims.nbf);
  const passed =
    exp !== null && iat !== null && nbf !== null && exp > now - skew && iat <= now + skew && nbf <= now + skew;
  return { passed, facts: { now: expected.now.toISOString(), exp: shown(claims.exp), iat: shown(claims.iat) } };
}

function audience({ claims, expected: { clientId } }: ClaimCase): Outcome {
  const came: unknown[] = [claims.aud].flat();
  return { passed: came.includes(clientId), facts: { expected: clientId, came: shown(came.join(" ")) } };
}

/** Somebody who proved themselves before they were sent there has not done it anew (T53). */
function authentication({ claims, expected: { freshSince, now } }: ClaimCase): Outcome {
  if (!freshSince && claims.auth_time === undefined) return { passed: true };
  const at = number(claims.auth_time);
  const facts = { came: shown(claims.auth_time), ...(freshSince && { since: freshSince.toISOString() }) };
  const since = freshSince ? seconds(freshSince) - skew : 0;
  return { passed: at !== null && at >= since && at <= seconds(now) + skew, facts };
}

/** Meant for us alone, and of the access token that came with it. */
function otherClaims({ header, claims, accessToken, expected: { clientId } }: ClaimCase): Outcome {
  const several = [claims.aud].flat().length > 1;
  if ((several || claims.azp !== undefined) && claims.azp !== clientId)
    return { passed: false, facts: { claim: "azp", expected: clientId, came: shown(claims.azp) } };
  if (claims.at_hash === undefined || accessToken === null) return { passed: true };
  const passed = claims.at_hash === accessTokenHash(accessToken, header.alg);
  return { passed, facts: { claim: "at_hash" } };
}

/** One person, as the provider spells them. */
function subject({ claims: { sub } }: ClaimCase): Outcome {
  const passed =
    typeof sub === "string" && sub !== "" && sub === sub.trim() && sub.length <= longestSubject && !/\p{C}/u.test(sub);
  return { passed, facts: { came: shown(sub) } };
}

/** What is asked of a proven ID token (OpenID Connect Core 3.1.3.7), in the order of the log. */
export const claimChecks: readonly [AnswerCheck, (it: ClaimCase) => Outcome][] = [
  [
    "issuer",
    ({ claims: { iss }, issuer }) => ({ passed: iss === issuer, facts: { expected: issuer, came: shown(iss) } }),
  ],
  ["audience", audience],
  ["time", time],
  ["subject", subject],
  ["authentication", authentication],
  ["claims", otherClaims],
];
