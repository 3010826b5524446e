import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import type { LogoutExpectation, LogoutRequest, LogoutResponse } from "@/lib/domain/connections/saml";
import type { Checked } from "@/lib/domain/connections/saml-answer";
import { ns } from "./names";
import { checkEnvelope } from "./open-answer";
import { attributeOf, childrenOf, onlyChild, parsedXml, parseXml, textOf, uriOf } from "./parse-xml";
import { readStatus } from "./read-status";
import { signedPart } from "./signed-part";
import { clockSkew, timeOf } from "./time";

type Root = "LogoutRequest" | "LogoutResponse";

/** How long a message without an end of its own counts, in milliseconds. */
const longest = 5 * 60_000;

type Facts = NonNullable<CheckedLine["facts"]>;

/** What the signature of a posted sign-out covers, its issuer, its destination and its time being right. */
function openSigned(
  body: Uint8Array,
  kind: Root,
  expected: LogoutExpectation,
): Checked<{ message: Element; relayState: string | null }> {
  const envelope = checkEnvelope(body, kind === "LogoutRequest" ? "SAMLRequest" : "SAMLResponse", kind);
  if (!envelope.ok) return envelope;
  const checks = [...envelope.checks];
  const refused = (check: AnswerCheck, facts: Facts) => ({
    ok: false as const,
    refused: check,
    checks: [...checks, { check, passed: false, facts }],
  });
  const root = parsedXml(envelope.xml.text);
  if (!root) return refused("xml", { problem: "malformed" });
  const signed = signedPart(envelope.xml.text, root, expected.certificates);
  if (!signed) return refused("signature", { problem: kind });
  checks.push({ check: "signature", passed: true, facts: { certificate: signed.certificate.fingerprint } });
  const message = parseXml(signed.xml);
  const received = {
    issuer: uriOf(onlyChild(message, ns.assertion, "Issuer")),
    destination: attributeOf(message, "Destination"),
  };
  const wanted = { issuer: expected.issuer, destination: expected.address };
  for (const check of ["issuer", "destination"] as const) {
    const facts = { expected: wanted[check].slice(0, 300), received: (received[check] ?? "").slice(0, 300) };
    if (wanted[check] !== received[check]) return refused(check, facts);
    checks.push({ check, passed: true, facts });
  }
  const problem = timeProblem(message, expected.now);
  if (problem) return refused("time", { at: expected.now.toISOString(), problem });
  checks.push({ check: "time", passed: true });
  return { ok: true, checks, message, relayState: envelope.relayState };
}

function timeProblem(message: Element, now: Date): string | null {
  const issued = timeOf(attributeOf(message, "IssueInstant"));
  const until = timeOf(attributeOf(message, "NotOnOrAfter"));
  if (attributeOf(message, "Version") !== "2.0" || !issued) return "no-issue-instant";
  if (issued.getTime() > now.getTime() + clockSkew) return "issued-ahead";
  if (issued.getTime() < now.getTime() - longest - clockSkew) return "too-old";
  if (attributeOf(message, "NotOnOrAfter") !== null && !(until && until.getTime() > now.getTime() - clockSkew))
    return "expired";
  return null;
}

/**
 * A provider's posted wish to end somebody's sessions: signed as a whole by one of its certificates, for us, now, naming
 * one person (SAML Profiles 4.4.4.1). There is no other binding (security.md section 1, step 4).
 */
export function readLogoutRequest(body: Uint8Array, expected: LogoutExpectation): Checked<{ request: LogoutRequest }> {
  const opened = openSigned(body, "LogoutRequest", expected);
  if (!opened.ok) return opened;
  const { message, relayState } = opened;
  const subject = textOf(onlyChild(message, ns.assertion, "NameID"));
  const others = ["BaseID", "EncryptedID"].some((local) => childrenOf(message, ns.assertion, local).length > 0);
  const sessions = childrenOf(message, ns.protocol, "SessionIndex").map((index) => textOf(index)?.trim() ?? "");
  const id = attributeOf(message, "ID");
  if (!id || !subject || others || subject.length > 256 || sessions.includes("")) {
    const line = { check: "subject" as const, passed: false, facts: { received: (subject ?? "").slice(0, 300) } };
    return { ok: false, refused: "subject", checks: [...opened.checks, line] };
  }
  const until = new Date(expected.now.getTime() + longest + 2 * clockSkew);
  const checks = [...opened.checks, { check: "subject" as const, passed: true, facts: { received: subject } }];
  return { ok: true, checks, request: { id, subject, sessions, relayState, until } };
}

/** A provider's posted answer to our wish, signed likewise. */
export function readLogoutResponse(
  body: Uint8Array,
  expected: LogoutExpectation,
): Checked<{ response: LogoutResponse }> {
  const opened = openSigned(body, "LogoutResponse", expected);
  if (!opened.ok) return opened;
  const { message, relayState, checks } = opened;
  const response = {
    inResponseTo: attributeOf(message, "InResponseTo"),
    status: readStatus(message).codes,
    relayState,
  };
  return { ok: true, checks, response };
}
