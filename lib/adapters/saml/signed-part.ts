import { ExclusiveCanonicalization } from "xml-crypto";
import { ns } from "./names";
import { attributeOf, onlyChild, textOf } from "./parse-xml";
import { signatureHolds, signatureKinds } from "./signature-kinds";
import { verifiedXml } from "./verified-xml";

/**
 * Whose key made the signature that a Signature carries of its own SignedInfo. It takes a fraction of a millisecond
 * whatever the document's size, so that a document nobody signed costs no more than that.
 */
function signerOf<Certificate extends { pem: string }>(
  signature: Element | null,
  certificates: readonly Certificate[],
): Certificate | null {
  const info = onlyChild(signature, ns.signature, "SignedInfo");
  const kind = signatureKinds[attributeOf(onlyChild(info, ns.signature, "SignatureMethod"), "Algorithm") ?? ""];
  const value = Buffer.from(textOf(onlyChild(signature, ns.signature, "SignatureValue")) ?? "", "base64");
  if (!info || !kind) return null;
  const canonical = new ExclusiveCanonicalization().process(info.cloneNode(true) as Element, {});
  return certificates.find(({ pem }) => signatureHolds(kind, pem, canonical, value)) ?? null;
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
    const xml = verifiedXml(text, element, certificate.pem);
    return xml ? { xml, certificate } : null;
  } catch {
    // The library throws at what it dislikes about a document: that is no signature either.
    return null;
  }
}
