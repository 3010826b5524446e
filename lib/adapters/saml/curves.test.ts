import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { selfSigned } from "./make-signing-key";
import { ns } from "./names";
import { readCertificate } from "./read-certificate";
import { answered, minutes, now, outcome, key as rsa } from "./test-door";
import { assertionXml, partsOf, responseXml, signElement, testKey } from "./test-provider";

const parts = partsOf(now);
const more = "http://www.w3.org/2001/04/xmldsig-more#";
const ecdsa = (bits: number) => `${more}ecdsa-sha${bits}`;
const p256 = testKey(now, { curve: "P-256" });
const p384 = testKey(now, { curve: "P-384" });
const p521 = testKey(now, { curve: "P-521" });

/** An answer that a key signed as an algorithm's name says, with the value spelled in one of two ways. */
function signed(
  key: typeof rsa,
  algorithm: string,
  { spelled = "ieee-p1363", digest = `${ns.encryption}sha256` } = {},
) {
  const made = signElement(assertionXml(parts), parts.assertionId, rsa, { signature: `${more}rsa-sha256`, digest });
  const info = (/<ds:SignedInfo>.*<\/ds:SignedInfo>/s.exec(made)?.[0] ?? "").replace(`${more}rsa-sha256`, algorithm);
  const canonical = info
    .replace("<ds:SignedInfo>", `<ds:SignedInfo xmlns:ds="${ns.signature}">`)
    .replace(/<([\w:]+)([^>]*)\/>/g, "<$1$2></$1>");
  const hash = /sha(\d+)$/.exec(algorithm)?.[0] ?? "sha256";
  const value = createSign(hash)
    .update(canonical)
    .sign({ key: key.privateKey, dsaEncoding: spelled as "der" })
    .toString("base64");
  return made
    .replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s, info)
    .replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/s, `<ds:SignatureValue>${value}</ds:SignatureValue>`);
}
const about = (xml: string, ...keys: (typeof rsa)[]) =>
  outcome(responseXml(parts, xml), { certificates: keys.map(({ certificate }) => certificate) });

describe("a provider that signs with an elliptic curve", () => {
  test.each([
    ["P-256", 256, p256],
    ["P-256", 512, p256],
    ["P-384", 256, p384],
    ["P-384", 384, p384],
    ["P-521", 512, p521],
  ] as const)("of %s with SHA-%d is believed", (_, bits, key) => {
    expect(about(signed(key, ecdsa(bits)), rsa, p256, p384, p521)).toBe("accepted");
  });

  test("gives what its signature covers, and which certificate proved it", () => {
    const certificates = [rsa.certificate, p384.certificate];
    const result = answered(responseXml(parts, signed(p384, ecdsa(384))), { certificates });
    expect(result).toMatchObject({
      ok: true,
      statement: { subject: "person" },
      findings: { fingerprint: p384.certificate.fingerprint },
    });
  });

  const honest = signed(p256, ecdsa(256));
  test.each([
    ["what was changed afterwards", honest.replace(">person<", ">victim<"), p256],
    ["another key of the same curve", honest, testKey(now, { curve: "P-256" })],
    ["a key of another curve", honest, p384],
    ["an RSA key", honest, rsa],
    ["a value in DER", signed(p256, ecdsa(256), { spelled: "der" }), p256],
    ["a value of nothing but zeros", honest.replace(/(<ds:SignatureValue>)[^<]*/, `$1${"A".repeat(86)}==`), p256],
    ["another hash than it says", honest.replace(ecdsa(256), ecdsa(384)), p256],
    ["an RSA signature under the name of a curve", signed(rsa, ecdsa(256)), rsa],
    ["a curve's signature under the name of RSA", signed(p256, `${more}rsa-sha256`, { spelled: "der" }), p256],
    ["SHA-1", signed(p256, `${more}ecdsa-sha1`), p256],
  ] as const)("is refused with %s", (_, xml, key) => {
    expect(about(xml, key)).toMatch(/^(signature|algorithms)$/);
  });
});

describe("SHA-384", () => {
  const digest = `${more}sha384`;
  test("is believed of RSA, as a signature and as a digest", () => {
    expect(about(signed(rsa, `${more}rsa-sha384`), rsa)).toBe("accepted");
    expect(about(resigned(digest), rsa)).toBe("accepted");
    expect(about(resigned(digest).replace(">person<", ">victim<"), rsa)).toBe("signature");
  });

  /** As `signed`, with a digest that the library cannot make. */
  function resigned(name: string) {
    return signElement(assertionXml(parts), parts.assertionId, rsa, { digest: name });
  }
});

describe("the certificate of a curve", () => {
  const read = (keys: { privateKey: KeyObject; publicKey: KeyObject }) => {
    const certificate = readCertificate(selfSigned("x", keys, { notBefore: now, notAfter: minutes(9) }));
    return certificate.ok ? "read" : certificate.problem;
  };
  test("is read where the curve is one that is believed", () => {
    for (const { certificate } of [p256, p384, p521]) expect(readCertificate(certificate.pem).ok).toBe(true);
    expect(read(generateKeyPairSync("ec", { namedCurve: "secp256k1" }))).toBe("key-kind");
    expect(read(generateKeyPairSync("ec", { namedCurve: "P-224" }))).toBe("key-kind");
  });
});
