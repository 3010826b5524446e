import { DOMParser } from "@xmldom/xmldom";

class NotXml extends Error {}

/** A tree of a document that the scanner let pass. Throws where the parser would guess. */
export function parseXml(text: string): Element {
  const refuse = (message: string) => {
    throw new NotXml(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  const root = parser.parseFromString(text, "text/xml").documentElement;
  if (!root) throw new NotXml("no root");
  return root;
}

/** The same; null where the parser would guess. */
export function parsedXml(text: string): Element | null {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof NotXml) return null;
    throw error;
  }
}

/** The children of this name in this namespace, in their order. */
export const childrenOf = (element: Element, namespace: string, local: string): Element[] =>
  Array.from(element.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 && (node as Element).namespaceURI === namespace && (node as Element).localName === local,
  );

/** The one child of this name; null when there is none or there are several. */
export function onlyChild(element: Element | null, namespace: string, local: string): Element | null {
  const [child, ...others] = element ? childrenOf(element, namespace, local) : [];
  return child && others.length === 0 ? child : null;
}

/** The value of an attribute without a prefix; null when it is not there. */
export const attributeOf = (element: Element | null, name: string): string | null =>
  element?.hasAttribute(name) ? element.getAttribute(name) : null;

/** All the text of an element that holds nothing but text; null otherwise. */
export function textOf(element: Element | null): string | null {
  if (!element) return null;
  const nodes = Array.from(element.childNodes);
  return nodes.every(({ nodeType }) => nodeType === 3) ? nodes.map(({ nodeValue }) => nodeValue ?? "").join("") : null;
}

/** The text of an address or a name of a party, whose type ignores white space around it (xs:anyURI). */
export const uriOf = (element: Element | null): string | null => textOf(element)?.trim() || null;
