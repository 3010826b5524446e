import { X509Certificate } from "node:crypto";
import type { CertificateProblem, ProviderCertificate } from "@/lib/domain/connections/saml";
import { curves } from "./signature-kinds";

const largest = 16 * 1024;
/** Less is no signature any more (NIST SP 800-131A revision 2, section 3). */
const leastBits = 2048;

/** The base64 of the one certificate in a text: PEM, or as metadata carries it. */
function derOf(text: string): Buffer | null {
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)];
  const base64 = (blocks.length > 0 ? (blocks[0]?.[1] ?? "") : text).replace(/\s+/g, "");
  if (blocks.length > 1 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  return Buffer.from(base64, "base64");
}

/** A provider's certificate with a key that its signatures can be checked with: RSA, or one of three curves. Its own dates are only told. */
export function readCertificate(
  text: string,
): { ok: true; certificate: ProviderCertificate } | { ok: false; problem: CertificateProblem } {
  const der = text.length > largest ? null : derOf(text);
  if (!der) return { ok: false, problem: "unreadable" };
  try {
    const read = new X509Certificate(der);
    const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = read.publicKey;
    const curve = kind === "ec" && curves.has(details?.namedCurve ?? "");
    if (kind !== "rsa" && !curve) return { ok: false, problem: "key-kind" };
    if (kind === "rsa" && (details?.modulusLength ?? 0) < leastBits) return { ok: false, problem: "weak-key" };
    const certificate = {
      pem: read.toString(),
      fingerprint: read.fingerprint256.replaceAll(":", "").toLowerCase(),
      notBefore: new Date(read.validFrom),
      notAfter: new Date(read.validTo),
    };
    return { ok: true, certificate };
  } catch {
    return { ok: false, problem: "unreadable" };
  }
}
