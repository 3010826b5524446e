import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import type { ProviderStatement } from "@/lib/domain/connections/provider-statement";
import type {
  AnswerExpectation,
  AnswerFindings,
  CheckedAnswer,
  OpenedAnswer,
} from "@/lib/domain/connections/saml-answer";
import { assertionChecks, type Case } from "./assertion-checks";
import { ns } from "./names";
import { attributeOf, onlyChild, parsedXml, uriOf } from "./parse-xml";
import { proveAnswer } from "./prove-answer";
import { type ReadAssertion, readAssertion } from "./read-assertion";
import { readStatus } from "./read-status";
import { clockSkew, timeOf } from "./time";

/** What the assertion says of the person. The session's end and the one use are the provider's own (T53). */
function statementOf(assertion: ReadAssertion, bearerUntil: Date | null): ProviderStatement {
  const until = bearerUntil && new Date(bearerUntil.getTime() + clockSkew);
  return {
    subject: assertion.nameId?.value ?? "",
    nameId: assertion.nameId,
    attributes: assertion.attributes,
    emailVerified: null,
    authenticatedAt: assertion.authenticatedAt,
    endsAt: assertion.sessionEnd.time,
    providerSession: assertion.sessionIndex,
    signOutHint: null,
    once: assertion.id && until ? { id: assertion.id, until } : null,
  };
}

/** The bearer confirmation that is meant for us, or the first, so that what is wrong with it can be told. */
function bearerFor({ bearers }: ReadAssertion, { consumer, requestId }: AnswerExpectation) {
  const ours = bearers.filter(({ recipient }) => recipient === consumer);
  return ours.find(({ inResponseTo }) => inResponseTo === requestId) ?? ours[0] ?? bearers[0] ?? null;
}

/** The answer to the question whether an opened answer counts: line by line, to the first that says no. */
export function checkAnswer(answer: OpenedAnswer, expected: AnswerExpectation): CheckedAnswer {
  const root = parsedXml(answer.xml);
  const issuedAt = timeOf(attributeOf(root, "IssueInstant"));
  const findings: AnswerFindings = {
    clockMs: issuedAt && expected.now.getTime() - issuedAt.getTime(),
    fingerprint: null,
    inResponseTo: answer.inResponseTo,
    statement: null,
    nameIdFormat: null,
    providerStatus: [],
  };
  const checks: CheckedLine[] = [];
  const passes = (check: AnswerCheck, passed: boolean, facts?: CheckedLine["facts"]) => {
    checks.push({ check, passed, ...(facts ? { facts } : {}) });
    return passed;
  };
  const refusedFor = (check: AnswerCheck, facts: CheckedLine["facts"]) => {
    passes(check, false, facts);
    return refused();
  };
  const refused = (): CheckedAnswer => ({ ok: false, refused: checks.at(-1)?.check ?? "xml", checks, findings });

  // The scanner let it pass and the parser does not: nothing on which two readers disagree is believed.
  if (!root) return refusedFor("xml", { problem: "malformed" });
  const { codes, message } = readStatus(root);
  findings.providerStatus = codes;
  const said = { received: codes.join(" "), ...(message ? { message } : {}) };
  if (!passes("status", codes[0] === "Success", said)) return refused();
  if (attributeOf(root, "Version") !== "2.0") return refusedFor("signature", { problem: "version" });

  const proof = proveAnswer(answer.xml, expected);
  if (!proof.ok) return refusedFor(proof.check, proof.facts);
  const { certificate } = proof;
  findings.fingerprint = certificate.fingerprint;
  const assertion = readAssertion(proof.assertion);
  const bearer = bearerFor(assertion, expected);
  const statement = statementOf(assertion, bearer?.notOnOrAfter ?? null);
  findings.statement = statement;
  findings.nameIdFormat = assertion.nameId?.format ?? null;
  const whole = assertion.version === "2.0" && assertion.id !== null;
  const expired = certificate.notAfter.getTime() <= expected.now.getTime();
  const proven = {
    certificate: certificate.fingerprint,
    ...(expired ? { expired: certificate.notAfter.toISOString() } : {}),
  };
  if (!passes("signature", whole, whole ? proven : { problem: "version" })) return refused();

  const response: Case["response"] = {
    issuer: uriOf(onlyChild(root, ns.assertion, "Issuer")),
    destination: attributeOf(root, "Destination"),
    inResponseTo: attributeOf(root, "InResponseTo"),
  };
  for (const [check, judge] of assertionChecks) {
    const { passed, facts } = judge({ assertion, bearer, response, expected });
    if (!passes(check, passed, facts)) return refused();
  }
  return { ok: true, statement, checks, findings };
}
