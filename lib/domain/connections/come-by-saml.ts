import { hours } from "../duration";
import { record } from "../history/record";
import { takeRoomIn } from "../limits/take-room";
import type { RefusalCode } from "../refusal";
import { type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import type { AnswerCheck, CheckedLine } from "./answer-check";
import { type Entered, enterByProvider } from "./enter-by-provider";
import { type AnswerFound, keepAnswer } from "./keep-answer";
import { readOurKeys } from "./our-keys";
import { readConnection } from "./read-connection";
import { readFlow } from "./read-flow";
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

/** Answers that nobody here asked for are in the log too, but nobody can fill it with them. */
const unasked = { most: 60, window: hours(1) };

/**
 * A SAML answer in the browser of whoever was sent for it: checked line by line (docs/decisions/0026), then
 * enter-by-provider.ts. What answers no request of this very browser is refused before anything of it is believed (T54).
 */
export async function comeBySaml(services: Services, visit: Visit, came: SamlCame): Promise<Result<Entered>> {
  const { connectionId, body, browserToken, addresses } = came;
  const { db, saml, clock } = services;
  const connection = await readConnection(db, visit.organization, connectionId);
  if (connection?.protocol !== "saml") return refuse("sso-off");
  const opened = saml.openAnswer(body);
  if (!opened.ok) return refuseUnasked(services, visit, connectionId, opened.checks, "sso-answer");
  const { answer } = opened;
  const id = answer.inResponseTo;
  const flow = id && browserToken ? await readFlow(services, visit, { id, connectionId, browserToken }) : null;
  const facts = { request: (id ?? "").slice(0, 300), browser: browserToken ? "known" : "unknown" };
  if (!flow || !browserToken) {
    const lines = [...opened.checks, { check: "flow" as const, passed: false, facts }];
    return refuseUnasked(services, visit, connectionId, lines, "sso-flow");
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
  });
  const { findings } = checked;
  const { clockMs, fingerprint, nameIdFormat, providerStatus } = findings;
  const checks = [...opened.checks, { check: "flow" as const, passed: true }, ...checked.checks];
  return enterByProvider(services, visit, {
    ...{ flow, browserToken },
    statement: checked.ok ? checked.statement : null,
    refusal: checked.ok ? null : refuse(refusalOf(checked.refused, checked)).refusal,
    found: { checks, said: findings.statement, clockMs, fingerprint, nameIdFormat, providerStatus },
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

/** Refuses what belongs to no flow, and writes it down while there is room for such. */
function refuseUnasked(
  services: Services,
  given: Visit,
  connectionId: string,
  checks: CheckedLine[],
  code: "sso-flow" | "sso-answer",
): Promise<Result<Entered>> {
  const visit = { ...given, actorId: null };
  const nothing = { said: null, providerStatus: [], nameIdFormat: null, clockMs: null, fingerprint: null };
  const found: AnswerFound = { checks, ...nothing };
  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const key = `unasked answers of ${visit.organization.id}`;
    if (await takeRoomIn(tx, now, [{ key, ...unasked }])) return refuse(code);
    const kept = { connectionId, purpose: "signIn" as const, outcome: code, userId: null, found };
    const answerId = await keepAnswer(tx, now, visit, kept);
    const details = { connectionId, answerId };
    await record(tx, now, visit, { kind: "sign-in.refused", reason: code, method: "saml", details });
    return refuse(code, { answerId });
  });
}
