import { Auth, raw } from "@auth/core";
import type { CheckedLine } from "@/lib/domain/connections/answer-check";
import { clientSecretOf } from "@/lib/domain/connections/client-secret";
import type { Connection } from "@/lib/domain/connections/connection";
import type { OidcFindings } from "@/lib/domain/connections/oidc";
import type { OidcProvider } from "@/lib/domain/connections/oidc-provider";
import type { ProviderStatement } from "@/lib/domain/connections/provider-statement";
import type { RefusalCode } from "@/lib/domain/refusal";
import { routes } from "@/lib/routes";
import { authConfig } from "../auth-config";
import { currentContext } from "../context";
import { broughtCookies } from "./flow-cookies";
import { nextAuthProvider } from "./next-auth-provider";
import { refusedByNextAuth } from "./refused-by-next-auth";

export interface OidcAnswer {
  /** What it proves; null where a check refused it. */
  statement: ProviderStatement | null;
  refusal: RefusalCode | null;
  checks: CheckedLine[];
  findings: OidcFindings;
  providerStatus: string[];
}

class CheckRefused extends Error {}

/**
 * What came back, redeemed and checked: next-auth compares state and nonce and redeems the code with PKCE; the tokens are
 * checked by lib/adapters/oidc before it looks at them. Its `signIn` callback is told where to go and ends its own flow: it
 * opens, links and makes nothing. Throws what is a mistake of ours.
 */
export async function answerOf(
  connection: Connection,
  provider: OidcProvider,
  { query, flowId, freshSince }: { query: URLSearchParams; flowId: string; freshSince: Date | null },
): Promise<OidcAnswer> {
  const { services, organization } = currentContext();
  const found: OidcAnswer = {
    statement: null,
    refusal: null,
    checks: [],
    findings: { clockMs: null, statement: null },
    providerStatus: [],
  };
  const nextAuth = nextAuthProvider({
    ...{ connection, provider, services, clientSecret: clientSecretOf(services, connection) },
    async judge(tokens) {
      const expected = { clientId: connection.clientId ?? "", freshSince, now: services.clock.now() };
      const checked = await services.oidc.checkTokens(provider, tokens, expected);
      found.checks.push({ check: "status", passed: true }, ...checked.checks);
      found.findings = checked.findings;
      if (checked.ok) return;
      found.refusal = checked.refused === "authentication" && freshSince ? "sso-not-fresh" : "sso-answer";
      throw new CheckRefused(checked.refused);
    },
  });
  const proven = { done: false };
  const config = await authConfig({
    provider: nextAuth,
    signIn: () => {
      proven.done = true;
      return routes.home;
    },
  });
  const address = new URL(`${routes.auth}/callback/${connection.id}?${query}`, organization.origin);
  try {
    await Auth(new Request(address, { headers: { cookie: broughtCookies(flowId) } }), { ...config, raw });
  } catch (error) {
    if (found.refusal) return found;
    const refused = refusedByNextAuth(error, query);
    if (!refused) throw error;
    return {
      ...found,
      refusal: refused.code,
      providerStatus: refused.providerStatus,
      checks: [...found.checks, refused.line],
    };
  }
  if (!proven.done || !found.findings.statement) throw new Error("next-auth let an answer pass unproven");
  return { ...found, statement: found.findings.statement };
}
