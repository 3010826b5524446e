import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import type { Checked, OpenedAnswer } from "@/lib/domain/connections/saml-answer";
import { refusedAlgorithm } from "./algorithms";
import { shapeProblem } from "./message-shape";
import { ns } from "./names";
import { readForm } from "./read-form";
import { withoutReferences } from "./scan-references";
import { type ScannedElement, type ScannedXml, scanXml } from "./scan-xml";

type Envelope = Checked<{ xml: ScannedXml; relayState: string | null }>;
type Root = "Response" | "LogoutRequest" | "LogoutResponse";

/** Lines of a document that is in the clear: it is small and plain, and names no algorithm that is not believed. */
export function checkDocument(source: Uint8Array | string, root: Root): Checked<{ xml: ScannedXml }> {
  const refused = (
    line: CheckedLine,
    before: CheckedLine[] = [],
  ): { ok: false; refused: AnswerCheck; checks: CheckedLine[] } => ({
    ok: false,
    refused: line.check,
    checks: [...before, line],
  });
  const scanned = scanXml(source);
  if (!scanned.ok) return refused({ check: "xml", passed: false, facts: { problem: scanned.problem } });
  const problem = shapeProblem(scanned.xml, root);
  if (problem) return refused({ check: "xml", passed: false, facts: { problem } });
  const xml: CheckedLine = { check: "xml", passed: true, facts: { elements: scanned.xml.elements.length } };
  const algorithm = refusedAlgorithm(scanned.xml);
  if (algorithm) return refused({ check: "algorithms", passed: false, facts: algorithm }, [xml]);
  return { ok: true, xml: scanned.xml, checks: [xml, { check: "algorithms", passed: true }] };
}

/** What is asked of a message of the POST binding before a tree is built of it (security.md section 1, step 1). */
export function checkEnvelope(body: Uint8Array, field: "SAMLResponse" | "SAMLRequest", root: Root): Envelope {
  const form = readForm(body, field);
  const facts = { bytes: body.byteLength };
  if (!form.ok) {
    const line: CheckedLine = { check: "form", passed: false, facts: { ...facts, problem: form.problem } };
    return { ok: false, refused: "form", checks: [line] };
  }
  const document = checkDocument(form.message.xml, root);
  const checks: CheckedLine[] = [{ check: "form", passed: true, facts }, ...document.checks];
  return document.ok ? { ...document, checks, relayState: form.message.relayState } : { ...document, checks };
}

const given = (element: ScannedElement | undefined, name: string) =>
  element?.attributes.find(({ namespace, local }) => namespace === "" && local === name)?.value ?? null;

/** The text of the first Issuer, before anything is known of it. */
function claimedIssuer({ text, elements }: ScannedXml): string | null {
  const issuer = elements.find(({ namespace, local }) => namespace === ns.assertion && local === "Issuer");
  const inside = issuer && text.slice(issuer.inner, text.indexOf("<", issuer.inner));
  return (inside && withoutReferences(inside)?.trim()) || null;
}

/**
 * Opens a posted answer far enough to know which request it says it answers. No tree is built of it, and of what it
 * says nothing is believed yet.
 */
export function openAnswer(body: Uint8Array): Checked<{ answer: OpenedAnswer }> {
  const envelope = checkEnvelope(body, "SAMLResponse", "Response");
  if (!envelope.ok) return envelope;
  const { xml, relayState, checks } = envelope;
  const inResponseTo = given(xml.elements[0], "InResponseTo");
  return { ok: true, checks, answer: { xml: xml.text, relayState, inResponseTo, issuer: claimedIssuer(xml) } };
}
