import { Namespaces } from "./scan-namespaces";
import { referencesHold } from "./scan-references";
import { type OpenTag, readTag } from "./scan-tag";

/** An element as the scanner met it, in the order of the document. */
export interface ScannedElement {
  namespace: string;
  local: string;
  /** Its place in the list of whom it stands in; -1 for the root. */
  parent: number;
  attributes: { namespace: string; local: string; value: string }[];
  /** Where in the text it begins, and where it has ended. */
  start: number;
  /** Behind its opening tag. */
  inner: number;
  end: number;
}

export interface ScannedXml {
  text: string;
  elements: ScannedElement[];
}

export type XmlProblem =
  | "not-utf8"
  | "declaration" // <!DOCTYPE, <!ENTITY, a comment, CDATA or a processing instruction
  | "malformed"
  | "depth"
  | "elements"
  | "attributes"
  | "namespace"; // a prefix that means nothing, or two attributes that mean the same

export interface XmlLimits {
  depth: number;
  elements: number;
  /** Of one element, and of all together. */
  attributes: number;
  allAttributes: number;
  /** Whether comments may stand in it: in a file that people write, never in a message. */
  comments: boolean;
}

/** What a message may be at most (security.md section 1, step 1). */
export const messageLimits: XmlLimits = {
  depth: 64,
  elements: 2_000,
  attributes: 64,
  allAttributes: 6_000,
  comments: false,
};

// Beyond XML's own characters (XML 1.0 section 2.2), the controls of C1, which nobody means, and what is an end of a line in
// XML 1.1 alone, which is what the parser reads.
const notXml = /(?![\t\n])\p{Cc}|[\u2028\ufffe\uffff]/u;
const xmlDeclaration =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])(?:utf-8|us-ascii)\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>/i;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text, with line ends as XML reads them (XML 1.0 section 2.11); null when it is not UTF-8. */
function textOf(source: Uint8Array | string): string | null {
  try {
    const text = typeof source === "string" ? source : utf8.decode(source);
    return text.replace(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

class Refused extends Error {
  constructor(readonly problem: XmlProblem) {
    super(problem);
  }
}

/**
 * Walks once over a document before any tree is built of it, and stops at the first thing that no honest message
 * holds. What passes is a small well-formed document without declarations, whose namespaces are resolved.
 */
export function scanXml(
  source: Uint8Array | string,
  limits: XmlLimits = messageLimits,
): { ok: true; xml: ScannedXml } | { ok: false; problem: XmlProblem } {
  const text = textOf(source);
  if (text === null) return { ok: false, problem: "not-utf8" };
  try {
    return { ok: true, xml: { text, elements: walk(text, limits) } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Where the text after a tag ends: the next tag. Only the root has text. */
function overText(text: string, from: number, inside: boolean): number {
  const next = text.indexOf("<", from);
  const until = next < 0 ? text.length : next;
  const between = text.slice(from, until);
  if ((!inside && /[^ \t\n]/.test(between)) || !referencesHold(between) || between.includes("]]>")) {
    throw new Refused("malformed");
  }
  return until;
}

/** Behind a comment, where those are allowed; no other declaration ever is. */
function overDeclaration(text: string, at: number, { comments }: XmlLimits): number {
  if (!comments || !text.startsWith("<!--", at)) throw new Refused("declaration");
  const end = text.indexOf("--", at + 4);
  if (end < 0 || text[end + 2] !== ">") throw new Refused("malformed");
  return end + 3;
}

function walk(text: string, limits: XmlLimits): ScannedElement[] {
  if (notXml.test(text)) throw new Refused("malformed");
  const elements: ScannedElement[] = [];
  const open: { index: number; name: string }[] = [];
  const attributes = { count: 0 };
  const namespaces = new Namespaces();
  let at = text.startsWith("<?xml") ? (xmlDeclaration.exec(text)?.[0].length ?? 0) : 0;
  while (at < text.length) {
    at = overText(text, at, open.length > 0);
    if (at >= text.length) break;
    const following = text[at + 1];
    if (following === "!" || following === "?") {
      at = overDeclaration(text, at, limits);
    } else if (following === "/") {
      at = close(text, at, open, elements);
      namespaces.leave();
    } else {
      const tag = readTag(text, at, limits.attributes);
      if (typeof tag === "string") throw new Refused(tag);
      enter(tag, at, { elements, attributes, open, namespaces, limits });
      at = tag.end;
    }
  }
  if (open.length > 0 || elements.length === 0) throw new Refused("malformed");
  return elements;
}

interface Walk {
  elements: ScannedElement[];
  attributes: { count: number };
  open: { index: number; name: string }[];
  namespaces: Namespaces;
  limits: XmlLimits;
}

function enter(tag: OpenTag, start: number, { elements, attributes, open, namespaces, limits }: Walk): void {
  if (open.length === 0 && elements.length > 0) throw new Refused("malformed");
  if (elements.length >= limits.elements) throw new Refused("elements");
  if (open.length >= limits.depth) throw new Refused("depth");
  attributes.count += tag.attributes.length;
  if (attributes.count > limits.allAttributes) throw new Refused("attributes");
  const resolved = namespaces.enter(tag);
  if (!resolved) throw new Refused("namespace");
  elements.push({ ...resolved, parent: open.at(-1)?.index ?? -1, start, inner: tag.end, end: tag.end });
  if (tag.empty) namespaces.leave();
  else open.push({ index: elements.length - 1, name: tag.name });
}

const closing = /<\/([A-Za-z_][\w.:-]*)[ \t\n]*>/y;

function close(text: string, at: number, open: Walk["open"], elements: ScannedElement[]): number {
  closing.lastIndex = at;
  const name = closing.exec(text)?.[1];
  const last = open.pop();
  const element = last && elements[last.index];
  if (!element || name !== last.name) throw new Refused("malformed");
  element.end = closing.lastIndex;
  return element.end;
}
