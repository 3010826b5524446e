const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as the content of an element or the value of an attribute. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => escapes[character] ?? "")
    .replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Attributes that are there, in the order given. */
export const attributes = (given: Record<string, string | null>): string =>
  Object.entries(given)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escaped(value)}"`]))
    .join("");
