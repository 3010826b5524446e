import { createHash } from "node:crypto";
import { getVerifiedXml } from "@node-saml/node-saml/lib/xml.js";
import { type HashAlgorithm, type SignatureAlgorithm, SignedXml } from "xml-crypto";
import { ns } from "./names";
import { attributeOf, onlyChild } from "./parse-xml";
import { type SignatureKind, signatureHolds, signatureKinds } from "./signature-kinds";

const sha384 = "http://www.w3.org/2001/04/xmldsig-more#sha384";

/** xml-crypto's way to teach it a signature; it is asked to check alone. */
const checking = (name: string, kind: SignatureKind): (new () => SignatureAlgorithm) =>
  class {
    getAlgorithmName = () => name;
    getSignature(): never {
      throw new Error("nothing is signed here");
    }
    verifySignature = (text: unknown, key: unknown, value: unknown) =>
      signatureHolds(kind, String(key), String(text), Buffer.from(String(value), "base64"));
  };

class Sha384 implements HashAlgorithm {
  getAlgorithmName = () => sha384;
  getHash = (xml: string) => createHash("sha384").update(xml, "utf8").digest("base64");
}

/** What node-saml's own engine does not know of itself: elliptic curves and SHA-384. Nothing else is known to this one. */
function verifiedBeyond(text: string, signature: Element, name: string, pem: string): string | null {
  const kind = signatureKinds[name];
  if (!kind) return null;
  const signed = new SignedXml({ publicCert: pem });
  signed.SignatureAlgorithms = { [name]: checking(name, kind) };
  const { "http://www.w3.org/2000/09/xmldsig#sha1": _, ...hashes } = signed.HashAlgorithms;
  signed.HashAlgorithms = { ...hashes, [sha384]: Sha384 };
  signed.loadSignature(signature);
  const [xml, ...others] = signed.checkSignature(text) ? signed.getSignedReferences() : [];
  return xml !== undefined && others.length === 0 ? xml : null;
}

/**
 * What the signature of an element covers, if the certificate proves it; null or an error where it does not. That there is one
 * signature with one reference to its own parent has been asked before any tree was built (message-shape.ts).
 */
export function verifiedXml(text: string, element: Element, pem: string): string | null {
  const signature = onlyChild(element, ns.signature, "Signature");
  const info = onlyChild(signature, ns.signature, "SignedInfo");
  const named = (one: Element | null, local: string) => attributeOf(onlyChild(one, ns.signature, local), "Algorithm");
  const name = named(info, "SignatureMethod") ?? "";
  const digest = named(onlyChild(info, ns.signature, "Reference"), "DigestMethod");
  const beyond = /#(?:ecdsa-sha\d+|rsa-sha384)$/.test(name) || digest === sha384;
  return signature && beyond ? verifiedBeyond(text, signature, name, pem) : getVerifiedXml(text, element, [pem]);
}
