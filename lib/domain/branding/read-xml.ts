/** An element of an XML document; text is a string. */
export interface XmlElement {
  name: string;
  attributes: [name: string, value: string][];
  children: (XmlElement | string)[];
}

/** The most of a document that is read: a picture needs no more, and nobody can make the reader work for long. */
const most = { elements: 5_000, depth: 64 };

const name = "[A-Za-z_][\\w.:-]*";
const passed = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;
const data = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const text = /[^<]+/y;
const end = new RegExp(`</(${name})\\s*>`, "y");
const start = new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "y");
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "g");
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What is read is no document of ours: not well-formed, with a document type (T80), or too large. */
class Unreadable extends Error {}

function decoded(written: string): string {
  return written.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);?/gi, (whole, what: string) => {
    const code = /^#x/i.test(what) ? Number.parseInt(what.slice(2), 16) : Number.parseInt(what.slice(1), 10);
    const character = what.startsWith("#")
      ? code <= 0x10ffff
        ? String.fromCodePoint(code)
        : undefined
      : entities[what];
    if (character === undefined || !whole.endsWith(";")) throw new Unreadable();
    return character;
  });
}

function attributesOf(written: string): XmlElement["attributes"] {
  const found = [...written.matchAll(attribute)].map(([, key = "", double, single]): [string, string] => [
    key,
    decoded(double ?? single ?? ""),
  ]);
  if (new Set(found.map(([key]) => key)).size !== found.length) throw new Unreadable();
  return found;
}

/**
 * Reads a small XML document strictly: comments and instructions are passed over, a document type and every entity but
 * the five and character numbers are refused. `null` for what is not well-formed.
 */
export function readXml(document: string): XmlElement | null {
  try {
    return read(document.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function read(document: string): XmlElement {
  const top: XmlElement = { name: "", attributes: [], children: [] };
  const open = [top];
  let at = 0;
  let elements = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(document);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < document.length) {
    if (take(passed)) continue;
    const inner = open.at(-1) ?? top;
    const raw = take(data);
    const plain = raw ? null : take(text);
    if (raw || plain) {
      inner.children.push(raw ? (raw[1] ?? "") : decoded(plain?.[0] ?? ""));
      continue;
    }
    const closes = take(end);
    if (closes) {
      if (open.length === 1 || open.pop()?.name !== closes[1]) throw new Unreadable();
      continue;
    }
    const opens = take(start);
    if (!opens || ++elements > most.elements || open.length > most.depth) throw new Unreadable();
    const element: XmlElement = { name: opens[1] ?? "", attributes: attributesOf(opens[2] ?? ""), children: [] };
    inner.children.push(element);
    if (!opens[3]) open.push(element);
  }
  return rootOf(top, open.length);
}

/** One element, with nothing but space around it. */
function rootOf({ children }: XmlElement, open: number): XmlElement {
  const [root, ...more] = children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (open !== 1 || more.length > 0 || root === undefined || typeof root === "string") throw new Unreadable();
  return root;
}
