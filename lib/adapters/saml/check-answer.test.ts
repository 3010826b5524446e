import { describe, expect, test } from "vitest";
import type { CheckedAnswer } from "@/lib/domain/connections/saml-answer";
import { answered, key, minutes, now, outcome, said, stranger } from "./test-door";
import { assertionXml, partsOf, responseXml, signElement, signedAnswer, testKey } from "./test-provider";

describe("an honest answer", () => {
  test("counts when its assertion is signed", () => {
    const result = answered(said());
    expect(result.ok && result.statement).toMatchObject({
      subject: "person",
      emailVerified: null,
      authenticatedAt: now,
      endsAt: null,
      providerSession: "_session",
      once: { id: "_assertion", until: minutes(6) },
    });
    expect(result.ok && result.statement.attributes).toEqual(new Map([["mail", ["person@example.test"]]]));
    expect(result.checks.map(({ check }: { check?: string }) => check)).toEqual([
      "status",
      "signature",
      "issuer",
      "audience",
      "destination",
      "recipient",
      "time",
      "request",
      "subject",
      "authentication",
    ]);
  });

  test("counts when the whole of it is signed, or both are", () => {
    const parts = partsOf(now);
    expect(outcome(signElement(responseXml(parts, assertionXml(parts)), "_response", key))).toBe("accepted");
    expect(outcome(signElement(said(), "_response", key))).toBe("accepted");
  });

  test("counts with RSA-SHA-512, with RSA-PSS and with comments among what is made canonical", () => {
    const sign = (options: object) => signedAnswer(key, partsOf(now), options);
    expect(
      outcome(
        sign({
          signature: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
          digest: "http://www.w3.org/2001/04/xmlenc#sha512",
        }),
      ),
    ).toBe("accepted");
    expect(outcome(sign({ signature: "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1" }))).toBe("accepted");
    expect(outcome(sign({ canonical: "http://www.w3.org/2001/10/xml-exc-c14n#WithComments" }))).toBe("accepted");
  });

  test("counts with a signature without a prefix, and with prefixes that are signed though only values use them", () => {
    expect(outcome(signedAnswer(key, partsOf(now), { prefix: "" }))).toBe("accepted");
    const attributes = `<saml:AttributeStatement><saml:Attribute Name="mail"><saml:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">x</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>`;
    const parts = partsOf(now, { attributes });
    const declared = responseXml(parts, assertionXml(parts)).replace(
      "<samlp:Response ",
      '<samlp:Response xmlns:xs="http://www.w3.org/2001/XMLSchema" ',
    );
    const signed = signElement(declared, "_assertion", key, { inclusive: ["xs"] });
    expect(signed).toContain('PrefixList="xs"');
    expect(outcome(signed)).toBe("accepted");
    expect(outcome(signElement(signed, "_response", key, { inclusive: ["xs"] }))).toBe("accepted");
  });

  test("may say that it is to be used once, end the session, and have several values of an attribute", () => {
    const conditions = `<saml:Conditions><saml:OneTimeUse/><saml:AudienceRestriction><saml:Audience>
      https://door.example/api/saml/one/metadata </saml:Audience><saml:Audience>other</saml:Audience></saml:AudienceRestriction></saml:Conditions>`;
    const value = (text: string) => `<saml:AttributeValue>${text}</saml:AttributeValue>`;
    const attributes = `<saml:AttributeStatement><saml:Attribute Name="groups">${value("a &amp; b")}${value("c")}</saml:Attribute></saml:AttributeStatement>`;
    const authnStatement = `<saml:AuthnStatement AuthnInstant="${now.toISOString()}" SessionNotOnOrAfter="${minutes(60).toISOString()}"/>`;
    const result = answered(said({ conditions, attributes, authnStatement }));
    expect(result.ok && result.statement.endsAt).toEqual(minutes(60));
    expect(result.ok && result.statement.attributes.get("groups")).toEqual(["a & b", "c"]);
  });

  test("tells by how much the clocks differ, and which of two certificates proved it", () => {
    const given = { certificates: [stranger.certificate, key.certificate] };
    const result = answered(said({ now: minutes(-2) }), given) as CheckedAnswer;
    expect(result.ok).toBe(true);
    expect(result.findings).toMatchObject({
      clockMs: 120_000,
      fingerprint: key.certificate.fingerprint,
      inResponseTo: "_request",
    });
    expect(outcome(signedAnswer(stranger, partsOf(now)), given)).toBe("accepted");
  });

  test("is not refused because the provider's certificate has run out, but says so", () => {
    const old = testKey(now, { notAfter: new Date("2026-11-01T00:00:00Z") });
    const result = answered(signedAnswer(old, partsOf(now)), { certificates: [old.certificate] });
    expect(result.ok).toBe(true);
    expect(result.checks).toContainEqual({
      check: "signature",
      passed: true,
      facts: { certificate: old.certificate.fingerprint, expired: "2026-11-01T00:00:00.000Z" },
    });
  });

  test("flags a name that is only for once", () => {
    const format = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
    const result = answered(said({ nameId: `<saml:NameID Format="${format}">x1</saml:NameID>` })) as CheckedAnswer;
    expect(result.findings.nameIdFormat).toBe(format);
  });
});
