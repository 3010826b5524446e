import { constants, createCipheriv, publicEncrypt, randomBytes, X509Certificate } from "node:crypto";

const xmlenc = "http://www.w3.org/2001/04/xmlenc#";
const oaep = { address: `${xmlenc}rsa-oaep-mgf1p`, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };

/** How the assertion and the key of that are encrypted (XML Encryption 1.1). */
const kinds = {
  strong: { data: "http://www.w3.org/2009/xmlenc11#aes256-gcm", key: oaep },
  // What no service provider should take any more: nothing protects the first from changes, the second tells of its padding.
  cbc: { data: `${xmlenc}aes128-cbc`, key: oaep },
  rsa15: {
    data: "http://www.w3.org/2009/xmlenc11#aes256-gcm",
    key: { address: `${xmlenc}rsa-1_5`, padding: constants.RSA_PKCS1_PADDING, oaepHash: undefined },
  },
} as const;

export type Encryption = keyof typeof kinds;

function encryptBytes(kind: Encryption, bytes: Buffer): { key: Buffer; sealed: Buffer } {
  if (kind === "cbc") {
    const [key, iv] = [randomBytes(16), randomBytes(16)];
    const cipher = createCipheriv("aes-128-cbc", key, iv);
    return { key, sealed: Buffer.concat([iv, cipher.update(bytes), cipher.final()]) };
  }
  const [key, iv] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([iv, cipher.update(bytes), cipher.final()]);
  return { key, sealed: Buffer.concat([sealed, cipher.getAuthTag()]) };
}

/** An assertion's own XML, encrypted for the service provider of this certificate (SAML Core 2.3.4). */
export function encryptAssertion(xml: string, certificate: string, kind: Encryption): string {
  const { key, sealed } = encryptBytes(kind, Buffer.from(xml));
  const { address, ...padding } = kinds[kind].key;
  const wrapped = publicEncrypt({ key: new X509Certificate(certificate).publicKey, ...padding }, key);
  const cipherData = (value: Buffer) =>
    `<xenc:CipherData><xenc:CipherValue>${value.toString("base64")}</xenc:CipherValue></xenc:CipherData>`;
  return (
    `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:xenc="${xmlenc}" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">` +
    `<xenc:EncryptedData Type="${xmlenc}Element"><xenc:EncryptionMethod Algorithm="${kinds[kind].data}"/>` +
    `<ds:KeyInfo><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="${address}"/>${cipherData(wrapped)}</xenc:EncryptedKey></ds:KeyInfo>` +
    `${cipherData(sealed)}</xenc:EncryptedData></saml:EncryptedAssertion>`
  );
}
