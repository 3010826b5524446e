import { describe, expect, test } from "vitest";
import { ns } from "./names";
import { answered, key, now, outcome, refusal, stranger } from "./test-door";
import { assertionXml, encryptAssertion, partsOf, responseXml, signElement, testKey } from "./test-provider";

const ours = testKey(now);
const decryptionKeys = [ours.privateKey.export({ type: "pkcs8", format: "pem" }).toString()];
const parts = partsOf(now);
const plain = assertionXml(parts);
const signed = signElement(plain, "_assertion", key);
const inside = (options = {}) => responseXml(parts, encryptAssertion(signed, ours.publicKey, options));
const around = (xml: string) =>
  signElement(responseXml(parts, encryptAssertion(xml, ours.publicKey)), "_response", key);

describe("an encrypted assertion", () => {
  test("counts when it is signed inside, around, or both", () => {
    expect(answered(inside(), { decryptionKeys })).toMatchObject({ ok: true, statement: { subject: "person" } });
    expect(outcome(around(plain), { decryptionKeys })).toBe("accepted");
    expect(outcome(around(signed), { decryptionKeys })).toBe("accepted");
  });

  test("counts with AES-128 and with OAEP of SHA-256, and with the second of our keys", () => {
    const oaep = {
      key: `${ns.encryption11}rsa-oaep`,
      digest: `${ns.encryption}sha256`,
      hash: "sha256",
      mgf: `${ns.encryption11}mgf1sha256`,
    };
    expect(outcome(inside({ content: "aes128-gcm" }), { decryptionKeys })).toBe("accepted");
    expect(outcome(inside(oaep), { decryptionKeys })).toBe("accepted");
    const older = testKey(now).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    expect(outcome(inside(), { decryptionKeys: [older, ...decryptionKeys] })).toBe("accepted");
  });

  test("may borrow the names that the answer around it declares", () => {
    const borrowing = responseXml(
      parts,
      encryptAssertion(signed.replace(` xmlns:saml="${ns.assertion}"`, ""), ours.publicKey),
    );
    const declared = borrowing.replace("<samlp:Response ", `<samlp:Response xmlns:saml="${ns.assertion}" `);
    expect(outcome(declared, { decryptionKeys })).toBe("accepted");
  });

  const cases: [string, string, string][] = [
    [
      "is refused when nothing is signed",
      responseXml(parts, encryptAssertion(plain, ours.publicKey)),
      "signature: unsigned",
    ],
    [
      "is refused when a stranger signed it",
      responseXml(parts, encryptAssertion(signElement(plain, "_assertion", stranger), ours.publicKey)),
      "signature: assertion",
    ],
    [
      "is refused when it is for another key",
      responseXml(parts, encryptAssertion(signed, stranger.publicKey)),
      "signature: encrypted",
    ],
    ["is refused with RSA 1.5", inside({ key: `${ns.encryption}rsa-1_5` }), "algorithms: key-encryption"],
    ["is refused with CBC", inside({ content: "aes256-cbc" }), "algorithms: content-encryption"],
    [
      "is refused with two different hashes in OAEP, as Java's default has them",
      inside({ digest: `${ns.encryption}sha256`, hash: "sha256" }),
      "signature: oaep-hashes",
    ],
    [
      "is refused when its cipher was changed",
      inside().replace(/(.*<xenc:CipherValue>.{40})./s, "$1!"),
      "signature: encrypted",
    ],
    [
      "may hold no DOCTYPE",
      responseXml(parts, encryptAssertion(`<!DOCTYPE x>${signed}`, ours.publicKey)),
      "xml: declaration",
    ],
    [
      "may hold no second assertion",
      responseXml(parts, encryptAssertion(signed + plain.replace("_assertion", "_b"), ours.publicKey)),
      "xml: assertions",
    ],
    [
      "may hold no answer",
      responseXml(parts, encryptAssertion(responseXml(parts, signed), ours.publicKey)),
      "xml: assertions",
    ],
    [
      "may hold no weaker signature",
      responseXml(
        parts,
        encryptAssertion(
          signElement(plain, "_assertion", key, { signature: `${ns.signature}rsa-sha1` }),
          ours.publicKey,
        ),
      ),
      "algorithms: signature-algorithm",
    ],
    [
      "may stand beside no other",
      responseXml(parts, encryptAssertion(signed, ours.publicKey) + plain),
      "xml: assertions",
    ],
    ["must be an assertion", responseXml(parts, encryptAssertion("<x/>", ours.publicKey)), "signature: no-assertion"],
  ];
  test.each(cases)("%s", (_, xml, expected) => expect(refusal(xml, { decryptionKeys })).toBe(expected));
});
