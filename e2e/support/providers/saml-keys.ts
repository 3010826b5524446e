import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A key and the certificate that a provider publishes for it. */
export interface SigningPair {
  privateKey: string;
  certificate: string;
}

const day = 24 * 60 * 60_000;

/** One value of DER (X.690): its tag, its length, its content. */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 255 ? 4 : 2, "0"), "hex");
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

const [sequence, set, integer, bitString, utf8, utcTime, version] = [0x30, 0x31, 0x02, 0x03, 0x0c, 0x17, 0xa0];
const commonName = Buffer.from("0603550403", "hex");
const sha256WithRsa = Buffer.from("300d06092a864886f70d01010b0500", "hex");

const nameOf = (name: string) => der(sequence, der(set, der(sequence, commonName, der(utf8, Buffer.from(name)))));
const timeOf = (time: Date) =>
  der(utcTime, Buffer.from(time.toISOString().replace(/\D/g, "").slice(2, 14).concat("Z")));

/** A fresh pair (RSA, 2,048 bits) whose certificate (RFC 5280, signed by itself) is good from yesterday until `days` from `now`. */
export function newSigningPair(name: string, now: Date, days = 365): SigningPair {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const content = der(
    sequence,
    der(version, der(integer, Buffer.from([2]))),
    der(integer, Buffer.from([1]), randomBytes(8)),
    sha256WithRsa,
    nameOf(name),
    der(sequence, timeOf(new Date(now.getTime() - day)), timeOf(new Date(now.getTime() + days * day))),
    nameOf(name),
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign("sha256", content, privateKey);
  const whole = der(sequence, content, sha256WithRsa, der(bitString, Buffer.from([0]), signature));
  return {
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${whole
      .toString("base64")
      .match(/.{1,64}/g)
      ?.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}

/** The certificate as XML carries it: one line, no frame. */
export const bareCertificate = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, "");
