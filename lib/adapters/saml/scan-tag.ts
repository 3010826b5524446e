import { withoutReferences } from "./scan-references";

export interface OpenTag {
  name: string;
  attributes: [name: string, value: string][];
  empty: boolean;
  /** The place behind it. */
  end: number;
}

const name = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const opening = new RegExp(`<(${name})`, "y");
// XML's own white space alone (XML 1.0 section 2.3): other readers take what else Unicode calls so for part of a name.
const attribute = new RegExp(`[ \\t\\n]+(${name})[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')`, "y");
const ending = /[ \t\n]*(\/?)>/y;

/** The opening tag at `at`, with at most `most` attributes, none of them twice. */
export function readTag(text: string, at: number, most: number): OpenTag | "malformed" | "attributes" {
  opening.lastIndex = at;
  const tag = opening.exec(text)?.[1];
  if (!tag) return "malformed";
  const attributes: OpenTag["attributes"] = [];
  attribute.lastIndex = opening.lastIndex;
  let end = attribute.lastIndex;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    if (attributes.length >= most) return "attributes";
    const value = withoutReferences((found[2] ?? found[3] ?? "").replace(/[\t\n]/g, " "));
    if (value === null || attributes.some(([other]) => other === found[1])) return "malformed";
    attributes.push([found[1] ?? "", value]);
    end = attribute.lastIndex;
  }
  ending.lastIndex = end;
  const ended = ending.exec(text);
  return ended ? { name: tag, attributes, empty: ended[1] === "/", end: ending.lastIndex } : "malformed";
}
