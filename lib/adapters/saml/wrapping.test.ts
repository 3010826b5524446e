import { describe, expect, test } from "vitest";
import { ns } from "./names";
import { key, now, outcome, refusal, stranger } from "./test-door";
import { assertionXml, partsOf, responseXml, signElement } from "./test-provider";

const parts = partsOf(now);
const evil = partsOf(now, {
  nameId: "<saml:NameID>admin</saml:NameID>",
  assertionId: "_evil",
  responseId: "_evil-response",
});

const honest = signElement(assertionXml(parts), "_assertion", key);
const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(honest)?.[0] ?? "";
const bare = honest.replace(signature, "");
const forged = assertionXml(evil);
const signedForged = forged.replace("</saml:Issuer>", `</saml:Issuer>${signature}`);
const object = (inside: string) =>
  signature.replace("</ds:Signature>", `<ds:Object>${inside}</ds:Object></ds:Signature>`);

const wholeSigned = signElement(responseXml(parts, assertionXml(parts)), "_response", key);
const wholeSignature = /<ds:Signature.*<\/ds:Signature>/s.exec(wholeSigned)?.[0] ?? "";
const wholeBare = wholeSigned.replace(wholeSignature, "");
const forgedWhole = responseXml(evil, forged);
const into = (xml: string, inside: string) => xml.replace("</saml:Issuer>", `</saml:Issuer>${inside}`);

/** The eight shapes of "On Breaking SAML: Be Whoever You Want to Be" (Somorovsky and others, 2012). */
const shapes: Record<string, string> = {
  "XSW1: the signed response within the signature of the forged one": into(
    forgedWhole,
    wholeSignature.replace("</ds:Signature>", `<ds:Object>${wholeBare}</ds:Object></ds:Signature>`),
  ),
  "XSW2: the signed response before its detached signature": into(forgedWhole, wholeBare + wholeSignature),
  "XSW3: the forged assertion before the signed one": responseXml(parts, forged + honest),
  "XSW4: the signed assertion within the forged one": responseXml(
    parts,
    forged.replace("</saml:Assertion>", `${honest}</saml:Assertion>`),
  ),
  "XSW5: the forged assertion carries the signature of the one behind it": responseXml(parts, signedForged + bare),
  "XSW6: the signed assertion within the signature in the forged one": responseXml(
    parts,
    into(forged, signature.replace("</ds:SignatureValue>", `</ds:SignatureValue>${bare}`)),
  ),
  "XSW7: the forged assertion among the extensions": responseXml(parts, honest).replace(
    "<samlp:Status>",
    `<samlp:Extensions>${forged}</samlp:Extensions><samlp:Status>`,
  ),
  "XSW8: the signed assertion within an object of the forged one's signature": responseXml(
    parts,
    into(forged, object(bare)),
  ),
  "the signed one as advice of the forged one": responseXml(
    parts,
    forged.replace("<saml:AttributeStatement>", `<saml:Advice>${honest}</saml:Advice><saml:AttributeStatement>`),
  ),
  "both of one ID": responseXml(parts, forged.replace('ID="_evil"', 'ID="_assertion"') + honest),
  "the forged one of the signed one's ID, and the signed one behind it": responseXml(
    parts,
    signedForged.replace('ID="_evil"', 'ID="_assertion"') + bare,
  ),
  "two roots": responseXml(parts, honest) + responseXml(evil, forged),
  "a response in a response": forgedWhole.replace("</samlp:Response>", `${wholeSigned}</samlp:Response>`),
};

describe("a signed part that is wrapped in another", () => {
  test("is accepted as it was", () => expect(outcome(responseXml(parts, honest))).toBe("accepted"));
  test.each(Object.entries(shapes))("%s", (_, xml) => expect(outcome(xml)).toBe("xml"));
});

describe("a signature that does not hold", () => {
  const replaced = (from: string | RegExp, to: string) => responseXml(parts, honest.replace(from, to));
  const cases: [string, string, string][] = [
    ["none at all", responseXml(parts, assertionXml(parts)), "signature: unsigned"],
    [
      "of a stranger, with the stranger's certificate beside it",
      responseXml(parts, signElement(assertionXml(parts), "_assertion", stranger)),
      "signature: assertion",
    ],
    [
      "of a stranger around an honest assertion",
      signElement(responseXml(parts, honest), "_response", stranger),
      "signature: response",
    ],
    ["over another name", replaced(">person<", ">admin<"), "signature: assertion"],
    [
      "over another address of an attribute",
      replaced("person@example.test", "admin@example.test"),
      "signature: assertion",
    ],
    [
      "with a digest that begins with a comment",
      replaced("<ds:DigestValue>", "<ds:DigestValue><!--x-->"),
      "xml: declaration",
    ],
    ["with two digests", replaced(/(<ds:DigestValue>.*<\/ds:DigestValue>)/, "$1$1"), "xml: signature-shape"],
    [
      "with two parts that say what is signed",
      replaced(/(<ds:SignedInfo>.*<\/ds:SignedInfo>)/s, "$1$1"),
      "xml: signature-shape",
    ],
    ["with a second reference", replaced(/(<ds:Reference .*<\/ds:Reference>)/s, "$1$1"), "xml: signature-shape"],
    ["with an object", responseXml(parts, honest.replace(signature, object("<x/>"))), "xml: signature-shape"],
    [
      "that holds more than keys and certificates need",
      replaced("</ds:KeyInfo>", `${"<ds:X509Data/>".repeat(100)}</ds:KeyInfo>`),
      "xml: signature-shape",
    ],
    ["that names the whole document", replaced('URI="#_assertion"', 'URI=""'), "xml: signature-shape"],
    ["that names another part", replaced('URI="#_assertion"', 'URI="#_response"'), "xml: signature-shape"],
    [
      "that names a part by a query",
      replaced('URI="#_assertion"', `URI="#xpointer(id('_assertion'))"`),
      "xml: signature-shape",
    ],
    ["without transforms", replaced(/<ds:Transforms>.*<\/ds:Transforms>/, ""), "xml: signature-shape"],
    [
      "with a third transform",
      replaced(
        "</ds:Transforms>",
        '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>',
      ),
      "xml: signature-shape",
    ],
    ["twice", responseXml(parts, into(honest, signature)), "xml: signature-place"],
    [
      "elsewhere in the assertion",
      responseXml(parts, bare.replace("<saml:Subject>", `<saml:Subject>${signature}`)),
      "xml: signature-place",
    ],
    ["in another namespace", replaced(/xmlns:ds="[^"]*"/, 'xmlns:ds="urn:other"'), "xml: root"],
  ];
  test.each(cases)("%s", (_, xml, expected) => expect(refusal(xml)).toBe(expected));

  test("even where the other of the two holds", () => {
    const both = signElement(responseXml(parts, honest), "_response", key);
    expect(outcome(both)).toBe("accepted");
    const broken = signElement(
      responseXml(parts, honest.replace(/<ds:SignatureValue>./, "<ds:SignatureValue>0")),
      "_response",
      key,
    );
    expect(refusal(broken)).toBe("signature: assertion");
  });
});

describe("algorithms that are not believed", () => {
  const named = (options: Parameters<typeof signElement>[3]) =>
    responseXml(parts, signElement(assertionXml(parts), "_assertion", key, options));
  const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
  const renamed = (from: string, to: string) => responseXml(parts, honest.replace(from, to));
  const cases: [string, string][] = [
    ["RSA with SHA-1", named({ signature: `${ns.signature}rsa-sha1` })],
    ["a digest of SHA-1", named({ digest: `${ns.signature}sha1` })],
    ["a canonical form that is not exclusive", named({ canonical: "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" })],
    [
      "a transform that is not exclusive",
      named({ transforms: [`${ns.signature}enveloped-signature`, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"] }),
    ],
    [
      "HMAC, whose key would be the public one",
      renamed("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", `${ns.signature}hmac-sha1`),
    ],
    [
      "HMAC with SHA-256",
      renamed(
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
      ),
    ],
    [
      "a stylesheet",
      renamed(
        `Transform Algorithm="${exclusive}"`,
        'Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"',
      ),
    ],
    [
      "a query",
      renamed(`Transform Algorithm="${exclusive}"`, 'Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"'),
    ],
    [
      "none",
      renamed('SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"', "SignatureMethod"),
    ],
  ];
  test.each(cases)("%s", (_, xml) => expect(["algorithms", "xml"]).toContain(outcome(xml)));
  test("the line names the algorithm and where it stands", () => {
    expect(refusal(cases[0]?.[1] ?? "")).toMatch(/^algorithms/);
  });
});
