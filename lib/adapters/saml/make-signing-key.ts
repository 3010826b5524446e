import { createSign, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { MadeSigningKey } from "@/lib/domain/connections/saml";
import { bitString, der, derTime, randomInteger, sequence } from "./der";

const years = 10;
/** Some clocks are behind ours. */
const dayMs = 86_400_000;

const rsaWithSha256 = sequence(der(0x06, Buffer.from("2a864886f70d01010b", "hex")), der(0x05));

const named = (name: string) =>
  sequence(der(0x31, sequence(der(0x06, Buffer.from("550403", "hex")), der(0x0c, Buffer.from(name)))));

const pem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString("base64").replace(/.{64}(?=.)/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

/** A certificate that a key issues to itself: version 1, for nobody follows a chain from it (RFC 5280 section 4.1). */
export function selfSigned(
  name: string,
  keys: { privateKey: KeyObject; publicKey: KeyObject },
  { notBefore, notAfter }: { notBefore: Date; notAfter: Date },
): string {
  const body = sequence(
    randomInteger(128),
    rsaWithSha256,
    named(name),
    sequence(derTime(notBefore), derTime(notAfter)),
    named(name),
    keys.publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = createSign("RSA-SHA256").update(body).sign(keys.privateKey);
  return pem(sequence(body, rsaWithSha256, bitString(signature)));
}

/**
 * A key pair of ours to sign requests and to be encrypted for, with a certificate that bears our name: RSA, for that is
 * what providers take; 3072 bits and ten years (NIST SP 800-57 part 1, table 2). Sealing it is the caller's.
 */
export async function makeSigningKey(name: string, now: Date): Promise<MadeSigningKey> {
  const keys = await promisify(generateKeyPair)("rsa", { modulusLength: 3072 });
  const notBefore = new Date(Math.floor((now.getTime() - dayMs) / 1000) * 1000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  const certificate = selfSigned(name.slice(0, 64), keys, { notBefore, notAfter });
  return {
    privateKey: keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate,
    notBefore,
    notAfter,
  };
}
