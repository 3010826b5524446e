import { SignedXml } from "xml-crypto";
import { bareCertificate, type SigningPair } from "./saml-keys";

export interface Algorithms {
  signature: string;
  digest: string;
}

export const strongAlgorithms: Algorithms = {
  signature: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  digest: "http://www.w3.org/2001/04/xmlenc#sha256",
};

/** What no service provider should take any more. */
export const weakAlgorithms: Algorithms = {
  signature: "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
  digest: "http://www.w3.org/2000/09/xmldsig#sha1",
};

/** Signs the element of this ID, enveloped, the signature after its Issuer (SAML Core 5.4). */
export function signElement(xml: string, id: string, pair: SigningPair, algorithms = strongAlgorithms): string {
  const element = `//*[@ID='${id}']`;
  const signer = new SignedXml({
    privateKey: pair.privateKey,
    signatureAlgorithm: algorithms.signature as never,
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
    getKeyInfoContent: () =>
      `<X509Data><X509Certificate>${bareCertificate(pair.certificate)}</X509Certificate></X509Data>`,
  });
  signer.addReference({
    xpath: element,
    digestAlgorithm: algorithms.digest as never,
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"],
  });
  signer.computeSignature(xml, { location: { reference: `${element}/*[local-name()='Issuer']`, action: "after" } });
  return signer.getSignedXml();
}
