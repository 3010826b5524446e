import type { CertificateProblem, ProviderCertificate } from "@/lib/domain/connections/saml";
import { ns } from "./names";
import { attributeOf, childrenOf, textOf } from "./parse-xml";
import { readCertificate } from "./read-certificate";

/** The texts of the certificates of one KeyDescriptor. */
const certificatesIn = (descriptor: Element): string[] =>
  childrenOf(descriptor, ns.signature, "KeyInfo")
    .flatMap((info) => childrenOf(info, ns.signature, "X509Data"))
    .flatMap((data) => childrenOf(data, ns.signature, "X509Certificate"))
    .map((certificate) => textOf(certificate) ?? "");

/**
 * The certificates that a provider signs with: of every key that is for signing, or for everything (SAML Metadata
 * 2.4.1.1). `problem` is what is wrong with the first that cannot be used.
 */
export function signingCertificates(role: Element): {
  certificates: ProviderCertificate[];
  problem: CertificateProblem | null;
} {
  const found = new Map<string, ProviderCertificate>();
  let problem: CertificateProblem | null = null;
  for (const descriptor of childrenOf(role, ns.metadata, "KeyDescriptor")) {
    if ((attributeOf(descriptor, "use") ?? "signing") !== "signing") continue;
    for (const text of certificatesIn(descriptor)) {
      const read = readCertificate(text);
      if (read.ok) found.set(read.certificate.fingerprint, read.certificate);
      else problem ??= read.problem;
    }
  }
  return { certificates: [...found.values()], problem };
}
