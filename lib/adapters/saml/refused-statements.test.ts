import { describe, expect, test } from "vitest";
import type { AnswerCheck } from "@/lib/domain/connections/answer-check";
import type { CheckedAnswer } from "@/lib/domain/connections/saml-answer";
import { answered, minutes, now, outcome, refusal, said } from "./test-door";
import { type AnswerParts, partsOf, responseXml } from "./test-provider";

describe("what the library alone lets pass is refused", () => {
  const bearer = (attributes: string, method = "bearer") =>
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:${method}"><saml:SubjectConfirmationData ${attributes}/></saml:SubjectConfirmation>`;
  const until = (time: Date) => `NotOnOrAfter="${time.toISOString()}"`;
  const ours = `Recipient="https://door.example/api/saml/one/acs" InResponseTo="_request"`;
  const cases: [string, Partial<AnswerParts>, AnswerCheck][] = [
    ["another's Destination", { destination: "https://other.example/acs" }, "destination"],
    ["no Destination", { destination: null }, "destination"],
    ["another's Recipient", { recipient: "https://other.example/acs" }, "recipient"],
    ["another provider's Issuer", { issuer: "https://other.example", responseIssuer: null }, "issuer"],
    ["another provider's Issuer around it", { responseIssuer: "https://other.example" }, "issuer"],
    ["a confirmation that ended an hour ago", { bearerUntil: minutes(-60) }, "time"],
    ["a confirmation without an end", { bearerUntil: null }, "time"],
    ["a confirmation that lasts an hour", { bearerUntil: minutes(60) }, "time"],
    ["a confirmation with a beginning", { bearerMore: ` NotBefore="${minutes(-1).toISOString()}"` }, "time"],
    ["no confirmation", { bearer: "" }, "recipient"],
    ["a voucher of a sender", { bearer: bearer(`${ours} ${until(minutes(5))}`, "sender-vouches") }, "recipient"],
    ["holder of key", { method: "urn:oasis:names:tc:SAML:2.0:cm:holder-of-key" }, "recipient"],
    [
      "a status that says no",
      { status: `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"/>` },
      "status",
    ],
    ["no NameID", { nameId: "" }, "subject"],
    [
      "no confirmation of our request",
      { bearer: bearer(`Recipient="https://door.example/api/saml/one/acs" ${until(minutes(5))}`) },
      "request",
    ],
    ["another request on the unsigned answer", { responseTo: "_another" }, "request"],
    ["another request inside", { requestId: "_another" }, "request"],
    [
      "no request at all",
      { responseTo: null, bearer: bearer(`Recipient="https://door.example/api/saml/one/acs" ${until(minutes(5))}`) },
      "request",
    ],
    ["another audience", { audience: "https://other.example" }, "audience"],
    ["no audience", { audience: null }, "audience"],
    ["no Conditions", { conditions: "" }, "audience"],
    ["two Conditions", { conditions: "<saml:Conditions/><saml:Conditions/>" }, "audience"],
    [
      "a condition nobody knows",
      {
        conditions: `<saml:Conditions><saml:AudienceRestriction><saml:Audience>https://door.example/api/saml/one/metadata</saml:Audience></saml:AudienceRestriction><saml:Other/></saml:Conditions>`,
      },
      "audience",
    ],
    ["Conditions that ended 61 seconds ago", { conditionsUntil: new Date(now.getTime() - 61_000) }, "time"],
    ["Conditions that begin in 90 seconds", { conditionsNotBefore: new Date(now.getTime() + 90_000) }, "time"],
    ["an assertion from the future", { now: minutes(5) }, "time"],
    [
      "a time that is none",
      {
        conditions: `<saml:Conditions NotOnOrAfter="tomorrow"><saml:AudienceRestriction><saml:Audience>https://door.example/api/saml/one/metadata</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
      },
      "time",
    ],
    ["two NameIDs", { nameId: "<saml:NameID>a</saml:NameID><saml:NameID>b</saml:NameID>" }, "subject"],
    ["an empty NameID", { nameId: "<saml:NameID></saml:NameID>" }, "subject"],
    ["a NameID of white space", { nameId: "<saml:NameID>  </saml:NameID>" }, "subject"],
    ["a NameID of 257 characters", { nameId: `<saml:NameID>${"x".repeat(257)}</saml:NameID>` }, "subject"],
    ["a NameID with a line break", { nameId: "<saml:NameID>a&#10;b</saml:NameID>" }, "subject"],
    ["a NameID with elements in it", { nameId: "<saml:NameID>a<saml:b/>c</saml:NameID>" }, "subject"],
    ["no AuthnStatement", { authnStatement: "" }, "authentication"],
    [
      "two AuthnStatements",
      { authnStatement: `<saml:AuthnStatement AuthnInstant="${now.toISOString()}"/>`.repeat(2) },
      "authentication",
    ],
    ["an AuthnStatement without a time", { authnStatement: "<saml:AuthnStatement/>" }, "authentication"],
    [
      "a session that has ended",
      {
        authnStatement: `<saml:AuthnStatement AuthnInstant="${now.toISOString()}" SessionNotOnOrAfter="${minutes(-5).toISOString()}"/>`,
      },
      "authentication",
    ],
  ];
  test.each(cases)("%s", (_, given, refused) => expect(outcome(said(given))).toBe(refused));

  test("an attribute named nameID is no NameID", () => {
    const attributes = `<saml:AttributeStatement><saml:Attribute Name="nameID"><saml:AttributeValue>admin</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>`;
    expect(outcome(said({ nameId: "", attributes }))).toBe("subject");
    const result = answered(said({ attributes }));
    expect(result.ok && result.statement.subject).toBe("person");
  });

  test("a proof that is older than the fresh one that was asked for", () => {
    const authnStatement = `<saml:AuthnStatement AuthnInstant="${minutes(-30).toISOString()}"/>`;
    expect(outcome(said({ authnStatement }))).toBe("accepted");
    expect(outcome(said({ authnStatement }), { freshSince: minutes(-1) })).toBe("authentication");
    expect(refusal(said({ authnStatement }), { freshSince: minutes(-1) })).toBe("authentication: not-fresh");
  });

  test("the bounds of the clocks' difference are a minute", () => {
    expect(outcome(said({ conditionsUntil: new Date(now.getTime() - 59_000) }))).toBe("accepted");
    expect(outcome(said({ conditionsUntil: new Date(now.getTime() - 60_000) }))).toBe("time");
    expect(outcome(said({ conditionsNotBefore: minutes(1) }))).toBe("accepted");
    expect(outcome(said({ bearerUntil: minutes(11) }))).toBe("accepted");
    expect(outcome(said({ bearerUntil: new Date(minutes(11).getTime() + 1) }))).toBe("time");
  });

  test("a refused answer keeps what was signed for the log, and the provider's own codes", () => {
    const late = answered(said({ recipient: "https://other.example/acs" })) as CheckedAnswer;
    expect(late.findings.statement?.subject).toBe("person");
    expect(late.checks.at(-1)?.facts).toEqual({
      expected: "https://door.example/api/saml/one/acs",
      received: "https://other.example/acs",
    });
    const code = (value: string, inner = "") =>
      `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${value}">${inner}</samlp:StatusCode>`;
    const status = `${code("Responder", code("RequestDenied"))}<samlp:StatusMessage>not assigned</samlp:StatusMessage>`;
    const denied = answered(responseXml(partsOf(now, { status }), "")) as CheckedAnswer;
    expect(denied).toMatchObject({
      ok: false,
      refused: "status",
      findings: { providerStatus: ["Responder", "RequestDenied"], statement: null },
    });
    expect(denied.checks.at(-1)?.facts).toEqual({ received: "Responder RequestDenied", message: "not assigned" });
  });
});
