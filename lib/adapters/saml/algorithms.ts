import { ns } from "./names";
import type { ScannedXml } from "./scan-xml";
import { signatureKinds } from "./signature-kinds";

const dsig = ns.signature;
const more = "http://www.w3.org/2001/04/xmldsig-more#";
const enc = ns.encryption;
const enc11 = ns.encryption11;
const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

/**
 * The only algorithms that are believed (security.md section 1, step 1). HMAC, SHA-1, RSA 1.5 and CBC are no part of
 * it; neither are the transforms that choose what is signed (XPath, XSLT, base64). SHA-1 inside OAEP needs no
 * resistance against collisions (RFC 8017 section 7.1) and is what the standard defaults to.
 */
export const algorithms = {
  SignatureMethod: new Set(Object.keys(signatureKinds)),
  DigestMethod: new Set([`${enc}sha256`, `${more}sha384`, `${enc}sha512`]),
  CanonicalizationMethod: new Set([exclusive, `${exclusive}WithComments`]),
  Transform: new Set([`${dsig}enveloped-signature`, exclusive, `${exclusive}WithComments`]),
  content: new Set([`${enc11}aes128-gcm`, `${enc11}aes192-gcm`, `${enc11}aes256-gcm`]),
  key: new Set([`${enc}rsa-oaep-mgf1p`, `${enc11}rsa-oaep`]),
  keyDigest: new Set([`${dsig}sha1`, `${enc}sha256`, `${more}sha384`, `${enc}sha512`]),
  MGF: new Set([`${enc11}mgf1sha1`, `${enc11}mgf1sha256`, `${enc11}mgf1sha384`, `${enc11}mgf1sha512`]),
};

/** What an algorithm is for: the log says for each what a provider has to choose. */
export type AlgorithmProblem =
  | "signature-algorithm"
  | "digest-algorithm"
  | "transform"
  | "content-encryption"
  | "key-encryption";

type Asked = { list: ReadonlySet<string>; problem: AlgorithmProblem };

/** In which list an element's algorithm must be; null for an element that names none. */
function askedOf(local: string, around: string): Asked | null {
  if (local === "SignatureMethod") return { list: algorithms.SignatureMethod, problem: "signature-algorithm" };
  if (local === "CanonicalizationMethod" || local === "Transform")
    return { list: algorithms[local], problem: "transform" };
  if (local === "MGF") return { list: algorithms.MGF, problem: "key-encryption" };
  if (local === "EncryptionMethod" && around === "EncryptedKey")
    return { list: algorithms.key, problem: "key-encryption" };
  if (local === "EncryptionMethod") return { list: algorithms.content, problem: "content-encryption" };
  if (local === "DigestMethod" && around === "EncryptionMethod")
    return { list: algorithms.keyDigest, problem: "key-encryption" };
  return local === "DigestMethod" ? { list: algorithms.DigestMethod, problem: "digest-algorithm" } : null;
}

/** The first algorithm of a message that is not believed, and what it is for; null when there is none. */
export function refusedAlgorithm({ elements }: ScannedXml): { algorithm: string; problem: AlgorithmProblem } | null {
  for (const { local, parent, attributes } of elements) {
    const asked = askedOf(local, elements[parent]?.local ?? "");
    const named = attributes.find((attribute) => attribute.namespace === "" && attribute.local === "Algorithm");
    const algorithm = (named?.value ?? "").slice(0, 300);
    if (asked && !asked.list.has(algorithm)) return { algorithm, problem: asked.problem };
  }
  return null;
}
