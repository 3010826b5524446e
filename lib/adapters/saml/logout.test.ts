import { describe, expect, test } from "vitest";
import type { LogoutExpectation } from "@/lib/domain/connections/saml";
import { buildLogoutRequest, buildLogoutResponse } from "./logout-messages";
import { ns } from "./names";
import { attributeOf, onlyChild, parseXml } from "./parse-xml";
import { readLogoutRequest, readLogoutResponse } from "./read-logout";
import { key, minutes, now, stranger } from "./test-door";
import { signElement, type TestKey } from "./test-provider";

const expected: LogoutExpectation = {
  issuer: "https://provider.example/entity",
  certificates: [stranger.certificate, key.certificate],
  now,
  address: "https://door.example/api/saml/one/logout",
};

interface Parts {
  issuer: string;
  destination: string;
  issued: Date;
  until: string;
  subject: string;
  sessions: string;
}

const wish = (given: Partial<Parts> = {}) => {
  const parts = {
    issuer: expected.issuer,
    destination: expected.address,
    issued: now,
    until: ` NotOnOrAfter="${minutes(5).toISOString()}"`,
    subject: "<saml:NameID>person</saml:NameID>",
    sessions: "<samlp:SessionIndex>_s1</samlp:SessionIndex><samlp:SessionIndex>_s2</samlp:SessionIndex>",
    ...given,
  };
  return `<samlp:LogoutRequest xmlns:samlp="${ns.protocol}" xmlns:saml="${ns.assertion}" ID="_wish" Version="2.0" IssueInstant="${parts.issued.toISOString()}" Destination="${parts.destination}"${parts.until}><saml:Issuer>${parts.issuer}</saml:Issuer>${parts.subject}${parts.sessions}</samlp:LogoutRequest>`;
};
const form = (xml: string, field = "SAMLRequest") =>
  Buffer.from(`${field}=${encodeURIComponent(Buffer.from(xml).toString("base64"))}&RelayState=x`);
const signed = (given: Partial<Parts> = {}, by: TestKey = key) => signElement(wish(given), "_wish", by);
const read = (xml: string, given: Partial<LogoutExpectation> = {}) =>
  readLogoutRequest(form(xml), { ...expected, ...given });
const outcome = (xml: string, given: Partial<LogoutExpectation> = {}) => {
  const result = read(xml, given);
  return result.ok ? "accepted" : result.refused;
};

describe("a provider's wish to end sessions", () => {
  test("counts when it is signed, for us and now", () => {
    expect(read(signed())).toMatchObject({
      ok: true,
      request: { id: "_wish", subject: "person", sessions: ["_s1", "_s2"], relayState: "x", until: minutes(7) },
    });
    expect(outcome(signed({ sessions: "", until: "" }))).toBe("accepted");
  });

  const cases: [string, string, string][] = [
    ["that nobody signed", wish(), "signature"],
    ["with a changed name", signed().replace(">person<", ">victim<"), "signature"],
    [
      "of which only a part is signed",
      wish({
        subject: signElement(
          `<saml:NameID xmlns:saml="${ns.assertion}" ID="_n"><saml:Issuer/>person</saml:NameID>`,
          "_n",
          key,
        ),
      }),
      "xml",
    ],
    ["with two names", signed({ subject: "<saml:NameID>a</saml:NameID><saml:NameID>b</saml:NameID>" }), "subject"],
    ["without a name", signed({ subject: "" }), "subject"],
    ["with an encrypted name", signed({ subject: "<saml:NameID>a</saml:NameID><saml:EncryptedID/>" }), "subject"],
    ["with an empty session", signed({ sessions: "<samlp:SessionIndex/>" }), "subject"],
    ["of another provider", signed({ issuer: "https://other.example" }), "issuer"],
    ["for somebody else", signed({ destination: "https://other.example" }), "destination"],
    ["whose time is over", signed({ until: ` NotOnOrAfter="${minutes(-2).toISOString()}"` }), "time"],
    ["whose end is no time", signed({ until: ' NotOnOrAfter="later"' }), "time"],
    ["of ten minutes ago", signed({ issued: minutes(-10), until: "" }), "time"],
    ["of the future", signed({ issued: minutes(3) }), "time"],
    ["with a DOCTYPE", `<!DOCTYPE x>${signed()}`, "xml"],
    ["with a wish in it", signed().replace("</samlp:LogoutRequest>", `${wish()}</samlp:LogoutRequest>`), "xml"],
    ["that is an answer", signed().replaceAll("LogoutRequest", "LogoutResponse"), "xml"],
  ];
  test.each(cases)("is refused %s", (_, xml, refused) => expect(outcome(xml)).toBe(refused));

  test("is refused from a stranger, and when it stands twice in the form or only in a query", () => {
    expect(outcome(signed({}, stranger), { certificates: [key.certificate] })).toBe("signature");
    const twice = Buffer.concat([
      form(signed()),
      Buffer.from("&"),
      form(wish({ subject: "<saml:NameID>victim</saml:NameID>" })),
    ]);
    expect(readLogoutRequest(twice, expected)).toMatchObject({ ok: false, refused: "form" });
    expect(readLogoutRequest(Buffer.from(""), expected)).toMatchObject({ ok: false, refused: "form" });
  });
});

describe("our own sign-out", () => {
  const ours = {
    privateKey: key.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: key.certificate.pem,
  };
  const envelope = {
    id: "_ours",
    now,
    entityId: "https://door.example/metadata",
    address: "https://provider.example/slo",
    relayState: "r",
    key: ours,
  };
  const theirs = { ...expected, issuer: envelope.entityId, address: envelope.address };
  const bodyOf = ({ fields }: { fields: Readonly<Record<string, string>> }) =>
    Buffer.from(
      Object.entries(fields)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join("&"),
    );

  test("is a signed form that holds against the same guard", () => {
    const nameId = {
      value: "a<b>&c",
      format: "urn:f",
      nameQualifier: 'https://idp.example/"x"',
      spNameQualifier: "urn:sp",
    };
    const message = buildLogoutRequest({ ...envelope, nameId, session: "_s" });
    if (message.method !== "post") throw new Error("a form was meant");
    const xml = Buffer.from(message.fields.SAMLRequest ?? "", "base64").toString();
    const named = onlyChild(parseXml(xml), ns.assertion, "NameID");
    expect(["Format", "NameQualifier", "SPNameQualifier"].map((name) => attributeOf(named, name))).toEqual([
      ...["urn:f", 'https://idp.example/"x"', "urn:sp"],
    ]);
    expect(message.address).toBe(envelope.address);
    expect(readLogoutRequest(bodyOf(message), theirs)).toMatchObject({
      ok: true,
      request: { id: "_ours", subject: "a<b>&c", sessions: ["_s"], relayState: "r" },
    });
  });

  test("is answered with what became of it", () => {
    for (const [done, status] of [
      [true, ["Success"]],
      [false, ["Responder"]],
    ] as const) {
      const message = buildLogoutResponse({ ...envelope, inResponseTo: "_wish", done });
      if (message.method !== "post") throw new Error("a form was meant");
      expect(readLogoutResponse(bodyOf(message), theirs)).toMatchObject({
        ok: true,
        response: { inResponseTo: "_wish", status },
      });
      expect(readLogoutResponse(bodyOf(message), { ...theirs, certificates: [stranger.certificate] })).toMatchObject({
        refused: "signature",
      });
    }
  });
});
