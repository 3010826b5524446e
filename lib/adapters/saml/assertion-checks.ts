import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import type { AnswerExpectation } from "@/lib/domain/connections/saml-answer";
import type { BearerConfirmation, ReadAssertion } from "./read-assertion";
import { clockSkew } from "./time";

/** A signed assertion in its answer, and what both are held against. */
export interface Case {
  assertion: ReadAssertion;
  /** The bearer confirmation that is nearest to ours. */
  bearer: BearerConfirmation | null;
  response: { issuer: string | null; destination: string | null; inResponseTo: string | null };
  expected: AnswerExpectation;
}

type Facts = NonNullable<CheckedLine["facts"]>;
type Check = (of: Case) => { passed: boolean; facts?: Facts };

const shown = (value: string | null | undefined) => (value ?? "").slice(0, 300);
const equal = (expected: string, received: string | null) => ({
  passed: expected === received,
  facts: { expected: shown(expected), received: shown(received) },
});

const issuer: Check = ({ assertion, response, expected }) =>
  response.issuer !== null && response.issuer !== expected.issuer
    ? equal(expected.issuer, response.issuer)
    : equal(expected.issuer, assertion.issuer);

const audience: Check = ({ assertion: { conditions }, expected: { entityId } }) => {
  const facts = { expected: shown(entityId), received: shown(conditions.audiences.flat().join(" ")) };
  if (conditions.unknown)
    return { passed: false, facts: { ...facts, problem: "condition", condition: shown(conditions.unknown) } };
  const named = conditions.audiences.length > 0 && conditions.audiences.every((names) => names.includes(entityId));
  return { passed: conditions.present && named, facts };
};

const destination: Check = ({ response, expected }) => equal(expected.consumer, response.destination);

const recipient: Check = ({ bearer, expected }) =>
  bearer ? equal(expected.consumer, bearer.recipient) : { passed: false, facts: { problem: "no-bearer" } };

const longestBearer = 10 * 60_000;

const time: Check = ({ assertion, bearer, expected: { now, longestBearer: most = longestBearer } }) => {
  const at = now.getTime();
  const { notBefore, notOnOrAfter } = assertion.conditions;
  const begins = (time: Date | null) => time !== null && time.getTime() <= at + clockSkew;
  const lasts = (time: Date | null) => time !== null && time.getTime() > at - clockSkew;
  const end = bearer?.notOnOrAfter ?? null;
  const problems: [string, boolean][] = [
    ["no-issue-instant", assertion.issuedAt === null],
    ["issued-ahead", !begins(assertion.issuedAt)],
    ["not-yet", notBefore.given && !begins(notBefore.time)],
    ["expired", notOnOrAfter.given && !lasts(notOnOrAfter.time)],
    ["bearer-without-end", end === null],
    ["bearer-expired", !lasts(end)],
    ["bearer-too-long", end !== null && end.getTime() > at + most + clockSkew],
    ["bearer-not-before", bearer?.notBefore !== null],
  ];
  const problem = problems.find(([, wrong]) => wrong)?.[0];
  const stamp = (name: string, value: Date | null): Facts => (value ? { [name]: value.toISOString() } : {});
  const facts: Facts = {
    at: now.toISOString(),
    ...stamp("notBefore", notBefore.time),
    ...stamp("notOnOrAfter", notOnOrAfter.time),
    ...stamp("bearerUntil", end),
  };
  return problem ? { passed: false, facts: { ...facts, problem } } : { passed: true, facts };
};

const request: Check = ({ bearer, response, expected: { requestId } }) =>
  response.inResponseTo === requestId
    ? equal(requestId, bearer?.inResponseTo ?? null)
    : equal(requestId, response.inResponseTo);

const longestName = 256;
const unspeakable = /[\p{Cc}\p{Zl}\p{Zp}]|^\s|\s$/u;

const subject: Check = ({ assertion }) => {
  const [names = 0, bases = 0, encrypted = 0] = assertion.subjectNames;
  const name = assertion.nameId?.value ?? "";
  const problems: [string, boolean][] = [
    ["encrypted", encrypted > 0],
    ["none", names + bases === 0],
    ["several", names !== 1 || bases > 0],
    ["empty", name === ""],
    ["too-long", name.length > longestName],
    ["characters", unspeakable.test(name)],
  ];
  const problem = problems.find(([, wrong]) => wrong)?.[0];
  const facts: Facts = { received: shown(name), format: shown(assertion.nameId?.format) };
  return problem ? { passed: false, facts: { ...facts, problem } } : { passed: true, facts };
};

const authentication: Check = ({ assertion, expected: { now, freshSince } }) => {
  const { authentications, authenticatedAt, sessionEnd } = assertion;
  const instant = authenticatedAt?.getTime() ?? Number.NaN;
  const problems: [string, boolean][] = [
    [authentications === 0 ? "none" : "several", authentications !== 1],
    ["no-instant", authenticatedAt === null],
    ["ahead", instant > now.getTime() + clockSkew],
    ["session-ended", sessionEnd.given && !(sessionEnd.time && sessionEnd.time.getTime() > now.getTime() - clockSkew)],
    ["not-fresh", freshSince !== null && instant < freshSince.getTime() - clockSkew],
  ];
  const problem = problems.find(([, wrong]) => wrong)?.[0];
  const facts: Facts = authenticatedAt ? { at: authenticatedAt.toISOString() } : {};
  return problem ? { passed: false, facts: { ...facts, problem } } : { passed: true, facts };
};

/** What is asked of a signed assertion, in this order; the first "no" ends it (security.md section 1, step 2). */
export const assertionChecks: [AnswerCheck, Check][] = [
  ["issuer", issuer],
  ["audience", audience],
  ["destination", destination],
  ["recipient", recipient],
  ["time", time],
  ["request", request],
  ["subject", subject],
  ["authentication", authentication],
];
