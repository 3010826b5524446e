import { getVerifiedXml } from "@node-saml/node-saml/lib/xml.js";

export interface Signed<Certificate> {
  /** The bytes that the signature covers, in their canonical form and without comments; believe nothing else. */
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
  for (const certificate of certificates) {
    const xml = verified(text, element, certificate.pem);
    if (xml) return { xml, certificate };
  }
  return null;
}

/** The library throws at what it dislikes about a document: that is no signature either. */
function verified(text: string, element: Element, pem: string): string | null {
  try {
    return getVerifiedXml(text, element, [pem]);
  } catch {
    return null;
  }
}
