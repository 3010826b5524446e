import { constants, createDecipheriv, privateDecrypt } from "node:crypto";
import { ns } from "./names";
import { attributeOf, childrenOf, onlyChild, parseXml, textOf } from "./parse-xml";
import type { ScannedXml } from "./scan-xml";

const hashes: Record<string, string> = {
  [`${ns.signature}sha1`]: "sha1",
  [`${ns.encryption}sha256`]: "sha256",
  "http://www.w3.org/2001/04/xmldsig-more#sha384": "sha384",
  [`${ns.encryption}sha512`]: "sha512",
};
const ciphers = {
  [`${ns.encryption11}aes128-gcm`]: { cipher: "aes-128-gcm", keyBytes: 16 },
  [`${ns.encryption11}aes192-gcm`]: { cipher: "aes-192-gcm", keyBytes: 24 },
  [`${ns.encryption11}aes256-gcm`]: { cipher: "aes-256-gcm", keyBytes: 32 },
} as const;
const ivBytes = 12;
const tagBytes = 16;

const algorithmOf = (element: Element | null) => attributeOf(element, "Algorithm") ?? "";

function cipherBytes(encrypted: Element | null): Buffer | null {
  const value = textOf(onlyChild(onlyChild(encrypted, ns.encryption, "CipherData"), ns.encryption, "CipherValue"));
  return value === null ? null : Buffer.from(value.replace(/\s+/g, ""), "base64");
}

/** The two hashes of RSA-OAEP: SHA-1 where none is named (XML Encryption 1.1 section 5.5.2). */
function oaepHashes(method: Element | null) {
  const digest = onlyChild(method, ns.signature, "DigestMethod");
  const generator = onlyChild(method, ns.encryption11, "MGF");
  return {
    hash: digest ? hashes[algorithmOf(digest)] : "sha1",
    mask: generator ? algorithmOf(generator).slice(`${ns.encryption11}mgf1`.length) : "sha1",
  };
}

/** The wrapped key of the content: it stands in the encrypted data or beside it; null when there is not exactly one. */
function wrappedKey(assertion: Element | null): Element | null {
  const data = onlyChild(assertion, ns.encryption, "EncryptedData");
  const within = onlyChild(onlyChild(data, ns.signature, "KeyInfo"), ns.encryption, "EncryptedKey");
  const beside = assertion ? childrenOf(assertion, ns.encryption, "EncryptedKey") : [];
  const [wrapped, ...others] = [...(within ? [within] : []), ...beside];
  return wrapped && others.length === 0 ? wrapped : null;
}

/** The key of the content, unwrapped by one of ours; not where the two hashes differ, which Node.js cannot do. */
function contentKey(assertion: Element, keys: readonly string[]): Buffer | null {
  const wrapped = wrappedKey(assertion);
  const bytes = cipherBytes(wrapped);
  const { hash, mask } = oaepHashes(onlyChild(wrapped, ns.encryption, "EncryptionMethod"));
  if (!bytes || !hash || hash !== mask) return null;
  for (const key of keys) {
    try {
      return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: hash }, bytes);
    } catch {}
  }
  return null;
}

function plainText(assertion: Element, keys: readonly string[]): string | null {
  const data = onlyChild(assertion, ns.encryption, "EncryptedData");
  const known = ciphers[algorithmOf(onlyChild(data, ns.encryption, "EncryptionMethod"))];
  const bytes = cipherBytes(data);
  const key = data && contentKey(assertion, keys);
  if (!known || !bytes || key?.length !== known.keyBytes || bytes.length <= ivBytes + tagBytes) return null;
  const decipher = createDecipheriv(known.cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    return null;
  }
}

/**
 * The answer with its assertion in the clear, where it was (XML Encryption 4.2): AES-GCM under a key wrapped by
 * RSA-OAEP. Null when none of our keys opens it; why is nobody's business but ours.
 */
export function decryptAssertion({ text, elements }: ScannedXml, keys: readonly string[]): string | null {
  const place = elements.find(({ local }) => local === "EncryptedAssertion");
  const assertion = onlyChild(parseXml(text), ns.assertion, "EncryptedAssertion");
  const plain = assertion && plainText(assertion, keys);
  if (!place || !plain) return null;
  return text.slice(0, place.start) + plain.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?\s*/, "") + text.slice(place.end);
}

/** Why an assertion could not be opened, as far as its own names tell it; what its bytes did is nobody's business but ours. */
export function unopenedProblem({ text }: ScannedXml): "oaep-hashes" | "encrypted" {
  const wrapped = wrappedKey(onlyChild(parseXml(text), ns.assertion, "EncryptedAssertion"));
  const { hash, mask } = oaepHashes(onlyChild(wrapped, ns.encryption, "EncryptionMethod"));
  return wrapped && hash !== mask ? "oaep-hashes" : "encrypted";
}
