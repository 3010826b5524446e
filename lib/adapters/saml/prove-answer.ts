import type { AnswerExpectation } from "@/lib/domain/connections/saml-answer";
import { decryptAssertion, unopenedProblem } from "./decrypt-assertion";
import { ns } from "./names";
import { checkDocument } from "./open-answer";
import { onlyChild, parsedXml, parseXml } from "./parse-xml";
import { type ScannedXml, scanXml } from "./scan-xml";
import { signedPart } from "./signed-part";

type Certificate = AnswerExpectation["certificates"][number];

export type Proof =
  | { ok: true; assertion: Element; certificate: Certificate }
  | { ok: false; check: "signature" | "xml" | "algorithms"; facts: Record<string, string | number> };

const refused = (problem: string): Proof => ({ ok: false, check: "signature", facts: { problem } });

const isSigned = (element: Element | null) => onlyChild(element, ns.signature, "Signature") !== null;

/**
 * The signed assertion of an answer. The answer, the assertion, or both may be signed (SAML Profiles 4.1.4.5): every
 * signature that is there must hold, one must be there, and each step goes on with what the last one covers alone. An
 * encrypted assertion is opened where it stands, so that a signature inside or around it counts (SAML Core 6.2).
 */
export function proveAnswer(text: string, { certificates, decryptionKeys }: AnswerExpectation): Proof {
  let proven: Certificate | null = null;
  let root = parseXml(text);
  let document = text;
  if (isSigned(root)) {
    const signed = signedPart(document, root, certificates);
    if (!signed) return refused("response");
    proven = signed.certificate;
    document = signed.xml;
    root = parseXml(document);
  }
  if (onlyChild(root, ns.assertion, "EncryptedAssertion")) {
    const opened = openEncrypted(document, decryptionKeys);
    if (typeof opened !== "string") return opened;
    const tree = parsedXml(opened);
    if (!tree) return { ok: false, check: "xml", facts: { encrypted: 1, problem: "malformed" } };
    document = opened;
    root = tree;
  }
  const assertion = onlyChild(root, ns.assertion, "Assertion");
  if (!assertion) return refused("no-assertion");
  if (isSigned(assertion)) {
    const signed = signedPart(document, assertion, certificates);
    if (!signed) return refused("assertion");
    return { ok: true, assertion: parseXml(signed.xml), certificate: signed.certificate };
  }
  return proven ? { ok: true, assertion, certificate: proven } : refused("unsigned");
}

/** The document with its assertion in the clear, which is held to all that the envelope was held to. */
function openEncrypted(text: string, keys: readonly string[]): string | Proof {
  const scanned: { ok: boolean; xml?: ScannedXml } = scanXml(text);
  const opened = scanned.xml ? decryptAssertion(scanned.xml, keys) : null;
  if (opened === null) return refused(scanned.xml ? unopenedProblem(scanned.xml) : "encrypted");
  const again = checkDocument(opened, "Response");
  if (again.ok) return opened;
  const facts = { encrypted: 1, ...again.checks.at(-1)?.facts };
  return { ok: false, check: again.refused === "algorithms" ? "algorithms" : "xml", facts };
}
