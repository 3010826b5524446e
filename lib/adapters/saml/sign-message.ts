import { SignedXml } from "xml-crypto";
import type { OurKey } from "@/lib/domain/connections/saml";
import { ns } from "./names";

const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
export const rsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

/** A message with its signature behind its Issuer, where the schema wants it (SAML Core 5.4). */
export function signMessage(xml: string, { privateKey, certificate }: OurKey): string {
  const signed = new SignedXml({
    privateKey,
    publicCert: certificate,
    signatureAlgorithm: rsaSha256,
    canonicalizationAlgorithm: exclusive,
  });
  signed.addReference({
    xpath: "/*",
    digestAlgorithm: `${ns.encryption}sha256`,
    transforms: [`${ns.signature}enveloped-signature`, exclusive],
  });
  signed.computeSignature(xml, {
    prefix: "ds",
    location: { reference: "/*/*[local-name(.)='Issuer']", action: "after" },
  });
  return signed.getSignedXml();
}
