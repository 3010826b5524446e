import type { CheckedLine } from "@/lib/domain/connections/answer-check";
import type { Connection } from "@/lib/domain/connections/connection";
import { type Entered, enterByProvider } from "@/lib/domain/connections/enter-by-provider";
import { OidcUnanswered, unansweredLine } from "@/lib/domain/connections/oidc";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { claimFlow } from "@/lib/domain/connections/read-flow";
import { refuseUnasked } from "@/lib/domain/connections/refuse-unasked";
import type { RefusalCode } from "@/lib/domain/refusal";
import { type Result, refuse } from "@/lib/domain/result";
import type { SsoFlow } from "@/prisma/generated/client";
import { currentContext } from "../context";
import { currentVisit } from "../visit";
import { answerOf, type OidcAnswer } from "./answer-of";
import { forgetCookies } from "./flow-cookies";
import { flowIdOf } from "./go-to-provider";

interface OidcCame {
  connectionId: string;
  /** What is in the address that they came back to. */
  query: URLSearchParams;
  /** The flow cookie. */
  browserToken: string | null;
}

/** Each word once: of two, next-auth would take the last and somebody else the first. */
const unambiguous = (query: URLSearchParams) => new Set(query.keys()).size === [...query.keys()].length;

/**
 * Somebody is back from an OpenID provider: what they bring is redeemed and checked line by line, then
 * enter-by-provider.ts. Who was not sent there from this browser a moment ago is refused before anything is asked of the
 * provider (T54).
 */
export async function comeByOidc({ connectionId, query, browserToken }: OidcCame): Promise<Result<Entered>> {
  const { services, organization } = currentContext();
  const visit = await currentVisit();
  const connection = await readConnection(services.db, organization, connectionId);
  if (connection?.protocol !== "oidc") return refuse("sso-off");
  const form: CheckedLine = { check: "form", passed: unambiguous(query) };
  const unasked = (code: "sso-answer" | "sso-flow", lines: CheckedLine[]) =>
    refuseUnasked(services, visit, { connectionId, protocol: "oidc", checks: lines, code });
  if (!form.passed) return unasked("sso-answer", [form]);
  const state = query.get("state");
  const id = state && flowIdOf(state);
  const flow = id && browserToken ? await claimFlow(services, visit, { id, connectionId, browserToken }) : null;
  if (!flow || !browserToken) {
    const facts = { browser: browserToken ? "known" : "unknown" };
    return unasked("sso-flow", [form, { check: "flow", passed: false, facts }]);
  }
  const answer = await redeemed(connection, flow, query);
  forgetCookies(flow.id);
  const { statement, refusal, findings, providerStatus } = answer;
  const { clockMs, statement: said } = findings;
  const checks = linesOf([form, { check: "flow", passed: true }, ...answer.checks]);
  return enterByProvider(services, visit, {
    ...{ flow, browserToken, statement },
    refusal: refusal && refuse(refusal).refusal,
    found: { checks, said, clockMs, providerStatus, nameIdFormat: null, fingerprint: null },
  });
}

/** Each check once: what is said last of it counts. next-auth compares `state` and `nonce` after we passed their lines. */
const linesOf = (lines: CheckedLine[]) =>
  lines.filter(({ check }, at) => !lines.slice(at + 1).some((later) => later.check === check && !later.passed));

const nothing = { statement: null, findings: { clockMs: null, statement: null }, providerStatus: [] };

const refusedAs = (refusal: RefusalCode, ...checks: CheckedLine[]): OidcAnswer => ({ ...nothing, refusal, checks });

async function redeemed(connection: Connection, flow: SsoFlow, query: URLSearchParams): Promise<OidcAnswer> {
  const fresh = flow.purpose === "proof" || flow.purpose === "link";
  try {
    const provider = await currentContext().services.oidc.discover(connection.issuer);
    const issuer = query.get("iss");
    // Who is told the code of one provider must not be asked for it as another's (RFC 9207).
    if (issuer === null ? provider.namesItself : issuer !== provider.issuer)
      return refusedAs("sso-answer", {
        check: "issuer",
        passed: false,
        facts: { expected: provider.issuer, came: issuer?.slice(0, 256) ?? "" },
      });
    return await answerOf(connection, provider, { query, flowId: flow.id, freshSince: fresh ? flow.createdAt : null });
  } catch (error) {
    if (!(error instanceof OidcUnanswered)) throw error;
    return refusedAs(error.away ? "sso-away" : "sso-provider-error", unansweredLine(error));
  }
}
