import type { RefusalCode } from "../refusal";
import { type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { longestBearer } from "./allow-longer";
import type { AnswerCheck } from "./answer-check";
import { type Entered, enterByProvider } from "./enter-by-provider";
import { lastingSubject } from "./lasting-subject";
import { readOurKeys } from "./our-keys";
import { personChecks } from "./person-checks";
import { readConnection } from "./read-connection";
import { readFlow } from "./read-flow";
import { refuseUnasked } from "./refuse-unasked";
import type { SamlAddresses } from "./saml-addresses";
import type { CheckedAnswer } from "./saml-answer";

interface SamlCame {
  connectionId: string;
  /** The form as it came. */
  body: Uint8Array;
  /** The flow cookie. */
  browserToken: string | null;
  addresses: SamlAddresses;
}

/**
 * A SAML answer in the browser of whoever was sent for it: checked line by line (docs/decisions/0026), then
 * enter-by-provider.ts. What answers no request of this very browser is refused before anything of it is believed (T54).
 */
export async function comeBySaml(services: Services, visit: Visit, came: SamlCame): Promise<Result<Entered>> {
  const { connectionId, body, browserToken, addresses } = came;
  const { db, saml, clock } = services;
  const connection = await readConnection(db, visit.organization, connectionId);
  if (connection?.protocol !== "saml") return refuse("sso-off");
  const unasked = { connectionId, protocol: connection.protocol };
  const opened = saml.openAnswer(body);
  if (!opened.ok) return refuseUnasked(services, visit, { ...unasked, checks: opened.checks, code: "sso-answer" });
  const { answer } = opened;
  const id = answer.inResponseTo;
  const flow = id && browserToken ? await readFlow(services, visit, { id, connectionId, browserToken }) : null;
  const facts = { request: (id ?? "").slice(0, 300), browser: browserToken ? "known" : "unknown" };
  if (!flow || !browserToken) {
    const lines = [...opened.checks, { check: "flow" as const, passed: false, facts }];
    return refuseUnasked(services, visit, { ...unasked, checks: lines, code: "sso-flow" });
  }
  const fresh = flow.purpose === "proof" || flow.purpose === "link";
  const checked = saml.checkAnswer(answer, {
    entityId: addresses.entityId,
    consumer: addresses.consumer,
    issuer: connection.issuer,
    certificates: connection.certificates,
    requestId: flow.id,
    freshSince: fresh ? flow.createdAt : null,
    decryptionKeys: (await readOurKeys(services, db, visit.organization)).map(({ privateKey }) => privateKey),
    now: clock.now(),
    longestBearer: longestBearer(connection),
  });
  const { findings } = checked;
  const { clockMs, fingerprint, nameIdFormat, providerStatus } = findings;
  const named = checked.ok
    ? lastingSubject(connection, checked.statement)
    : refuse(refusalOf(checked.refused, checked));
  const unnamed = checked.ok && !named.ok ? personChecks(named.refusal.code) : [];
  const checks = [...opened.checks, { check: "flow" as const, passed: true }, ...checked.checks, ...unnamed];
  const said = named.ok ? named.value : findings.statement;
  return enterByProvider(services, visit, {
    ...{ flow, browserToken },
    statement: named.ok ? named.value : null,
    refusal: named.ok ? null : named.refusal,
    found: { checks, said, clockMs, fingerprint, nameIdFormat, providerStatus },
  });
}

const notProven = new Set(["AuthnFailed", "NoPassive", "NoAuthnContext"]);

/** What a person can do about a refused check: by the provider's own words where it is the provider that says no. */
function refusalOf(check: AnswerCheck, { checks, findings: { providerStatus } }: CheckedAnswer): RefusalCode {
  if (checks.at(-1)?.facts?.problem === "not-fresh") return "sso-not-fresh";
  if (check !== "status") return "sso-answer";
  if (providerStatus.includes("RequestDenied")) return "sso-not-assigned";
  return providerStatus.some((code) => notProven.has(code)) ? "sso-not-proven" : "sso-provider-error";
}
