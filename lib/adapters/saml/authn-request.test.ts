import { createPrivateKey, createVerify, X509Certificate } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import samlify from "samlify";
import { describe, expect, test } from "vitest";
import type { AuthnRequest } from "@/lib/domain/connections/saml";
import { buildAuthnRequest, newId } from "./authn-request";
import { makeSigningKey } from "./make-signing-key";
import { ns } from "./names";
import { ourMetadata } from "./our-metadata";
import { attributeOf, onlyChild, parseXml, textOf } from "./parse-xml";
import { signedPart } from "./signed-part";
import { now } from "./test-door";

const key = await makeSigningKey("door.example", now);
const request: AuthnRequest = {
  id: "_1",
  now,
  entityId: "https://door.example/a?b=1&c=2",
  consumer: "https://door.example/acs",
  signOnAddress: "https://provider.example/sso?tenant=1",
  signOnByPost: false,
  forceAuthn: false,
  relayState: null,
  key: null,
};

const sent = (given: Partial<AuthnRequest>) => {
  const message = buildAuthnRequest({ ...request, ...given });
  if (message.method === "post") {
    const { SAMLRequest = "", ...others } = message.fields;
    return { xml: Buffer.from(SAMLRequest, "base64").toString(), address: message.address, others };
  }
  const address = new URL(message.address);
  const xml = inflateRawSync(Buffer.from(address.searchParams.get("SAMLRequest") ?? "", "base64")).toString();
  return { xml, address: message.address, others: Object.fromEntries(address.searchParams) };
};

describe("a request to the provider", () => {
  test("says who asks, where the answer goes and leaves the rest to the provider", () => {
    const { xml, address } = sent({});
    const root = parseXml(xml);
    expect(address.startsWith("https://provider.example/sso?tenant=1&SAMLRequest=")).toBe(true);
    expect(textOf(onlyChild(root, ns.assertion, "Issuer"))).toBe("https://door.example/a?b=1&c=2");
    expect(attributeOf(root, "ID")).toBe("_1");
    expect(attributeOf(root, "AssertionConsumerServiceURL")).toBe("https://door.example/acs");
    expect(attributeOf(root, "ForceAuthn")).toBeNull();
    expect(attributeOf(onlyChild(root, ns.protocol, "NameIDPolicy"), "Format")).toBeNull();
    expect(attributeOf(parseXml(sent({ forceAuthn: true }).xml), "ForceAuthn")).toBe("true");
  });

  test("in an address is signed as it is spelled there", () => {
    const { address } = sent({ key, relayState: "a b+c" });
    const query = address.slice(address.indexOf("SAMLRequest="));
    const [signed = "", signature = ""] = query.split("&Signature=");
    expect(signed.split("&").map((part) => part.split("=")[0])).toEqual(["SAMLRequest", "RelayState", "SigAlg"]);
    const verify = (text: string) =>
      createVerify("RSA-SHA256").update(text).verify(key.certificate, decodeURIComponent(signature), "base64");
    expect(verify(signed)).toBe(true);
    expect(verify(signed.replace("a%20b", "a%20x"))).toBe(false);
  });

  test("in a form carries its signature behind its Issuer", () => {
    const { xml, address, others } = sent({ signOnByPost: true, key, relayState: "x" });
    const root = parseXml(xml);
    expect([address, others]).toEqual([request.signOnAddress, { RelayState: "x" }]);
    expect(Array.from(root.childNodes).map(({ nodeName }) => nodeName)).toEqual([
      "saml:Issuer",
      "ds:Signature",
      "samlp:NameIDPolicy",
    ]);
    expect(signedPart(xml, root, [{ pem: key.certificate }])?.xml).toContain('ID="_1"');
  });

  test("has an ID that is never the same", () => {
    expect(newId()).toMatch(/^_[\da-f]{40}$/);
    expect(newId()).not.toBe(newId());
  });
});

describe("a key of ours", () => {
  test("is RSA of 3072 bits, good for ten years, under our name", () => {
    const certificate = new X509Certificate(key.certificate);
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    expect(certificate.subject).toBe("CN=door.example");
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(new Date(certificate.validTo)).toEqual(key.notAfter);
    expect(key.notAfter.toISOString()).toBe("2036-11-28T12:00:00.000Z");
    expect(certificate.checkPrivateKey(createPrivateKey(key.privateKey))).toBe(true);
  });
});

test("our metadata is what another library reads of it", () => {
  const xml = ourMetadata({
    entityId: "https://door.example/metadata?a=1&b=2",
    consumer: "https://door.example/acs",
    logout: "https://door.example/logout",
    signsRequests: true,
    certificates: [key.certificate],
  });
  const read = samlify.ServiceProvider({ metadata: xml }).entityMeta;
  expect(read.getEntityID()).toBe("https://door.example/metadata?a=1&b=2");
  expect(read.getAssertionConsumerService("post")).toBe("https://door.example/acs");
  expect(read.getSingleLogoutService("post")).toBe("https://door.example/logout");
  expect(read.isAuthnRequestSigned()).toBe(true);
  expect(read.isWantAssertionsSigned()).toBe(true);
  expect(read.getX509Certificate("signing")).toBe(key.certificate.replace(/-----[A-Z ]+-----|\s/g, ""));
});
