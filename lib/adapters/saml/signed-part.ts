import { constants, createVerify } from "node:crypto";
import { getVerifiedXml } from "@node-saml/node-saml/lib/xml.js";
import { ExclusiveCanonicalization } from "xml-crypto";
import { ns } from "./names";
import { attributeOf, onlyChild, textOf } from "./parse-xml";

const kinds: Record<string, { hash: string; padding: number }> = {
  "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256": { hash: "sha256", padding: constants.RSA_PKCS1_PADDING },
  "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512": { hash: "sha512", padding: constants.RSA_PKCS1_PADDING },
  "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1": {
    hash: "sha256",
    padding: constants.RSA_PKCS1_PSS_PADDING,
  },
};

/**
 * Whose key made the signature that a Signature carries of its own SignedInfo. It takes a fraction of a millisecond
 * whatever the document's size, so that a document nobody signed costs no more than that.
 */
function signerOf<Certificate extends { pem: string }>(
  signature: Element | null,
  certificates: readonly Certificate[],
): Certificate | null {
  const info = onlyChild(signature, ns.signature, "SignedInfo");
  const kind = kinds[attributeOf(onlyChild(info, ns.signature, "SignatureMethod"), "Algorithm") ?? ""];
  const value = Buffer.from(textOf(onlyChild(signature, ns.signature, "SignatureValue")) ?? "", "base64");
  if (!info || !kind) return null;
  const canonical = new ExclusiveCanonicalization().process(info.cloneNode(true) as Element, {});
  const made = ({ pem }: Certificate) =>
    createVerify(kind.hash).update(canonical).verify({ key: pem, padding: kind.padding }, value);
  return certificates.find(made) ?? null;
}

export interface Signed<Certificate> {
  /** What the signature covers, in its canonical form and without comments; believe nothing else. */
  xml: string;
  certificate: Certificate;
}

/**
 * What the signature of an element covers, with the certificate that proves it; null when none of them does. The key
 * that a document brings along is never looked at. `text` is the document in which the element stands.
 */
export function signedPart<Certificate extends { pem: string }>(
  text: string,
  element: Element,
  certificates: readonly Certificate[],
): Signed<Certificate> | null {
  const certificate = signerOf(onlyChild(element, ns.signature, "Signature"), certificates);
  if (!certificate) return null;
  try {
    const xml = getVerifiedXml(text, element, [certificate.pem]);
    return xml ? { xml, certificate } : null;
  } catch {
    // The library throws at what it dislikes about a document: that is no signature either.
    return null;
  }
}
