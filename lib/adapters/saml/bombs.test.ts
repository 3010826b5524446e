import { describe, expect, test } from "vitest";
import { answered, key, minutes, now, outcome, posted, refusal, said } from "./test-door";
import { assertionXml, formOf, partsOf, responseXml, signElement } from "./test-provider";

const honest = said();
const problem = (form: Buffer) => posted(form).checks.at(-1)?.facts?.problem;

describe("a document that holds what no message needs", () => {
  const inAssertion = (inside: string) => honest.replace("</saml:Assertion>", `${inside}</saml:Assertion>`);
  const cases: [string, string | Buffer, string][] = [
    ["a DOCTYPE", `<!DOCTYPE x>${honest}`, "declaration"],
    ["an entity of its own", `<!DOCTYPE x [<!ENTITY n "admin">]>${honest}`, "declaration"],
    ["entities that grow", `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${honest}`, "declaration"],
    ["a reference that means nothing", honest.replace("person<", "&nothing;<"), "malformed"],
    ["a character that is none", honest.replace("person<", "&#0;<"), "malformed"],
    ["half a surrogate", honest.replace("person<", "&#xD800;<"), "malformed"],
    ["a processing instruction", `<?xml-stylesheet href="x"?>${honest}`, "declaration"],
    ["CDATA", honest.replace(">person<", "><![CDATA[person]]><"), "declaration"],
    ["a comment in the name", honest.replace(">person<", ">per<!---->son<"), "declaration"],
    ["65 elements in each other", inAssertion("<a>".repeat(64) + "</a>".repeat(64)), "depth"],
    ["2,001 elements", inAssertion("<a/>".repeat(2_001)), "elements"],
    [
      "65 attributes of one element",
      inAssertion(`<a ${Array.from({ length: 65 }, (_, index) => `a${index}="1"`).join(" ")}/>`),
      "attributes",
    ],
    [
      "6,001 attributes",
      inAssertion(`<a ${Array.from({ length: 60 }, (_, index) => `a${index}="1"`).join(" ")}/>`.repeat(100)),
      "attributes",
    ],
    ["an attribute twice", honest.replace('ID="_response"', 'ID="_response" ID="_response"'), "malformed"],
    [
      "an attribute twice by two prefixes",
      honest.replace("<samlp:Status>", '<samlp:Status xmlns:a="urn:x" xmlns:b="urn:x" a:ID="1" b:ID="2">'),
      "namespace",
    ],
    ["a prefix that means nothing", honest.replace("<samlp:Status>", "<samlp:Status><a:b/>"), "namespace"],
    ["another meaning of xml:", honest.replace("<samlp:Status>", '<samlp:Status xmlns:xml="urn:x">'), "namespace"],
    ["an ID in another spelling", honest.replace("<samlp:Status>", '<samlp:Status Id="_assertion">'), "id"],
    ["an ID in a third spelling", honest.replace("<samlp:Status>", '<samlp:Status id="_assertion">'), "id"],
    ["an ID of XML's own", honest.replace("<samlp:Status>", '<samlp:Status xml:id="_other">'), "id"],
    ["a Response of another namespace", honest.replace("urn:oasis:names:tc:SAML:2.0:protocol", "urn:other"), "root"],
    [
      "an Assertion of another namespace",
      honest.replace(
        `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"`,
        `<saml:Assertion xmlns:saml="urn:other"`,
      ),
      "root",
    ],
    [
      "a NameID of another namespace",
      honest.replace("<samlp:Status>", '<samlp:Status><NameID xmlns="urn:other">x</NameID>'),
      "root",
    ],
    ["another root", honest.replaceAll("samlp:Response", "samlp:Other"), "root"],
    ["tags that do not close", honest.replace("</samlp:Response>", ""), "malformed"],
    ["tags that cross", honest.replace("<samlp:Status>", "<a><b></a></b><samlp:Status>"), "malformed"],
    ["text around the root", `x${honest}`, "malformed"],
    ["text around the root that XML takes for no space", `${honest}\u00a0`, "malformed"],
    ["a space that is none in XML", honest.replace(" Destination=", " \u3000Destination="), "malformed"],
    ["one of those before the end of a tag", honest.replace("</samlp:Status>", "</samlp:Status\ufeff>"), "malformed"],
    ["an end of a line of XML 1.1", honest.replace("<samlp:Status>", "\u2028<samlp:Status>"), "malformed"],
    ["another encoding in its first line", `<?xml version="1.0" encoding="UTF-16"?>${honest}`, "declaration"],
    ["UTF-16", Buffer.from(`\ufeff${honest}`, "utf16le"), "not-utf8"],
    ["bytes that are no UTF-8", Buffer.concat([Buffer.from(honest), Buffer.from([0xc3, 0x28])]), "not-utf8"],
    ["a NUL", honest.replace("person<", "per\0son<"), "malformed"],
    ["nothing", "", "encoding"],
  ];
  test.each(cases)("%s", (_, xml, expected) => {
    const form = Buffer.from(`SAMLResponse=${encodeURIComponent(Buffer.from(xml).toString("base64"))}`);
    expect(problem(form)).toBe(expected);
  });

  test("an XML declaration, a mark of UTF-8 and line ends of Windows are none of it", () => {
    expect(outcome(`\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n${honest}`)).toBe("accepted");
    const parts = partsOf(now);
    const lines = responseXml(parts, assertionXml(parts)).replaceAll("><", ">\n<");
    expect(outcome(signElement(lines, "_response", key).replaceAll("\n", "\r\n"))).toBe("accepted");
  });

  test("a reference to a character is that character", () => {
    const result = answered(said({ nameId: "<saml:NameID>a&amp;&#x62;&#99;</saml:NameID>" }));
    expect(result.ok && result.statement.subject).toBe("a&bc");
  });
});

/** Milliseconds of this process's own work, whoever else is at work: the least of five. */
const cheapest = (work: () => void) =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    }),
  );

describe("a form", () => {
  const form = formOf(honest).toString();
  const cases: [string, string, string][] = [
    ["without an answer", "RelayState=x", "missing"],
    ["with two answers", `${form}&${form}`, "repeated"],
    ["with two answers of which one's name is written otherwise", `${form}&SAML%52esponse=x`, "repeated"],
    ["with a request beside the answer", `${form}&SAMLRequest=x`, "repeated"],
    ["with two RelayStates", `${form}&RelayState=a&RelayState=b`, "repeated"],
    ["with a long RelayState", `${form}&RelayState=${"x".repeat(513)}`, "relay-state"],
    ["with a hundred parts", form + "&a=b".repeat(100), "repeated"],
    ["in the alphabet of addresses", form.replace("%2B", "-"), form.includes("%2B") ? "encoding" : "undefined"],
    ["with half a group", "SAMLResponse=PHg", "encoding"],
    ["with stray bits", "SAMLResponse=PHh%3D", "encoding"],
    ["with padding in the midst", "SAMLResponse=PA%3D%3DPA%3D%3D", "encoding"],
    ["with a percent sign that means nothing", "SAMLResponse=%E0%A4%A", "encoding"],
  ];
  test.each(cases)("%s", (_, body, expected) => expect(`${problem(Buffer.from(body))}`).toBe(expected));

  test("whose answer is broken into lines is read, with its RelayState and other parts", () => {
    const lines = Buffer.from(honest).toString("base64").replace(/.{76}/g, "$&\r\n");
    expect(posted(Buffer.from(`a=b&RelayState=x%20y&SAMLResponse=${encodeURIComponent(lines)}`)).ok).toBe(true);
  });

  test("of more than 256 KiB is not looked into, and one of 4 MB costs at most 20 ms", () => {
    const large = Buffer.alloc(4_300_000, "A");
    expect(cheapest(() => expect(problem(large)).toBe("size"))).toBeLessThan(20);
    expect(problem(Buffer.alloc(256 * 1024 + 1, "A"))).toBe("size");
  });

  const filled = (inside: string) =>
    formOf(honest.replace("</saml:Assertion>", `${inside}</saml:Assertion>`)).subarray(0, 10_000_000);
  const hostile: [string, Buffer][] = [
    ["attributes", filled(`<a ${Array.from({ length: 14_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`)],
    ["nesting", filled("<a>".repeat(40_000))],
    ["elements", filled("<a/>".repeat(40_000))],
    ["namespaces", filled(Array.from({ length: 6_000 }, (_, index) => `<a xmlns:p${index}="urn:x">`).join(""))],
    ["white space in a tag", filled(`<a${" ".repeat(150_000)}`)],
    ["text", filled(`<a>${"x".repeat(150_000)}`)],
    ["references", filled(`<a>${"&amp;".repeat(30_000)}`)],
    ["open tags", filled("<".repeat(150_000))],
  ];
  test.each(hostile)("full of %s is refused in the time of one look", (_, body) => {
    expect(body.byteLength).toBeLessThan(256 * 1024);
    expect(cheapest(() => expect(posted(body).ok).toBe(false))).toBeLessThan(50);
  });

  test("an answer of as many elements as may be is checked, not refused for them", () => {
    const attributes = `<saml:AttributeStatement>${`<saml:Attribute Name="groups"><saml:AttributeValue>staff</saml:AttributeValue></saml:Attribute>`.repeat(900)}</saml:AttributeStatement>`;
    expect(refusal(said({ attributes, destination: "https://other.example", bearerUntil: minutes(5) }))).toMatch(
      /^destination/,
    );
  });
});
