import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import type { GuardedFetch } from "@/lib/domain/connections/guarded-fetch";
import type { CheckedTokens, OidcExpectation, OidcFindings, OidcTokens } from "@/lib/domain/connections/oidc";
import type { OidcProvider } from "@/lib/domain/connections/oidc-provider";
import { printable } from "@/lib/domain/text";
import { claimChecks } from "./claim-checks";
import { proveToken } from "./prove-token";
import { type ReadToken, readToken } from "./read-token";
import { readUserinfo } from "./read-userinfo";
import { statementOf } from "./statement-of";

type Keys = Parameters<typeof proveToken>[1];

interface Asked {
  provider: OidcProvider;
  tokens: OidcTokens;
  expected: OidcExpectation;
}

const clockOf = ({ claims: { iat } }: ReadToken, now: Date) =>
  typeof iat === "number" && Number.isSafeInteger(iat * 1000) ? Math.round(now.getTime() - iat * 1000) : null;

/** Line by line, to the first that says no. What the provider did not answer is thrown as OidcUnanswered. */
export async function checkTokens(fetch: GuardedFetch, keys: Keys, asked: Asked): Promise<CheckedTokens> {
  const { provider, tokens, expected } = asked;
  const checks: CheckedLine[] = [];
  const findings: OidcFindings = { clockMs: null, statement: null };
  const passes = (check: AnswerCheck, passed: boolean, facts?: CheckedLine["facts"]) => {
    checks.push({ check, passed, ...(facts && { facts }) });
    return passed;
  };
  const refused = (): CheckedTokens => ({ ok: false, refused: checks.at(-1)?.check ?? "form", checks, findings });

  const token = readToken(tokens.idToken);
  if (!token) {
    passes("form", false);
    return refused();
  }
  findings.clockMs = clockOf(token, expected.now);
  const algorithm = String(token.header.alg);
  if (!passes("algorithms", provider.algorithms.includes(algorithm), { came: printable(algorithm).slice(0, 64) }))
    return refused();
  if (!passes("signature", await proveToken(tokens.idToken, keys, [algorithm]))) return refused();
  const it = { ...token, issuer: provider.issuer, accessToken: tokens.accessToken, expected };
  for (const [check, ask] of claimChecks) {
    const { passed, facts } = ask(it);
    if (!passes(check, passed, facts)) return refused();
  }
  const userinfo = await readUserinfo(fetch, provider.userinfoEndpoint, tokens.accessToken);
  // Somebody else's claims must not be mixed with these (OpenID Connect Core 5.3.2).
  if (userinfo.claims && userinfo.claims.sub !== token.claims.sub) {
    passes("subject", false, { address: "userinfo", came: printable(String(userinfo.claims.sub)).slice(0, 256) });
    return refused();
  }
  if (userinfo.claims === null && userinfo.silent)
    passes("reached", true, { address: "userinfo", problem: userinfo.silent });
  const statement = statementOf(token.claims, userinfo.claims, tokens.idToken);
  return { ok: true, checks, statement, findings: { ...findings, statement } };
}
