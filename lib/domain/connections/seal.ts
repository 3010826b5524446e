import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { LinkKeys } from "../links/secret";

const ivBytes = 12;
const tagBytes = 16;

/** A key of its own, so that what is sealed and what is signed under a link key never meet. */
const keyOf = (key: Buffer) => Buffer.from(hkdfSync("sha256", key, "", "latchkey sealed secrets", 32));

/**
 * Encrypts what must be read again: a client's secret, a private key (AES-256-GCM under a key derived from the current
 * link key, whose number stands in front). `context` names the row it is for: it opens nowhere else.
 */
export function seal(keys: LinkKeys, context: string, secret: string): Uint8Array<ArrayBuffer> {
  const key = keys.keys.get(keys.current);
  if (!key) throw new Error(`link key ${keys.current} is gone`);
  const number = Buffer.alloc(4);
  number.writeUInt32BE(keys.current);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(key), iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Uint8Array.from(Buffer.concat([number, iv, cipher.getAuthTag(), sealed]));
}

/** What was sealed; null when its key is gone, or when it is for another row or was changed. */
export function unseal(keys: LinkKeys, context: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 4 + ivBytes + tagBytes) return null;
  const key = keys.keys.get(bytes.readUInt32BE(0));
  if (!key) return null;
  const iv = bytes.subarray(4, 4 + ivBytes);
  const tag = bytes.subarray(4 + ivBytes, 4 + ivBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(key), iv, { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(bytes.subarray(4 + ivBytes + tagBytes)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** Whether it was sealed under an older key than today's, and should be sealed anew before that key goes. */
export const sealedEarlier = (keys: LinkKeys, sealed: Uint8Array): boolean =>
  Buffer.from(sealed).readUInt32BE(0) !== keys.current;
