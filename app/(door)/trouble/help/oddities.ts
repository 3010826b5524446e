/** What about a typed text is not as one expects of a password: worth a look, and never an error. */
export type Oddity = "edgeSpace" | "innerSpace" | "fullWidth" | "foreign" | "composing" | "invisible" | "capitals";

// Letters of the full-width kind that an input mode for Japanese, Chinese or Korean types, and its space.
const fullWidth = /[\u3000\uff01-\uff5e]/u;
const invisible = /[\p{Cf}\p{Cc}\u00a0\u00ad]/u;
const foreign = /[^\p{ASCII}]/u;

/** `composing`: an input mode is putting letters together at this moment. */
export function oddities(text: string, composing: boolean): Oddity[] {
  const plain = text.replaceAll(new RegExp(fullWidth, "gu"), "").replaceAll(new RegExp(invisible, "gu"), "");
  const found: [Oddity, boolean][] = [
    ["composing", composing],
    ["edgeSpace", /^\s|\s$/.test(text)],
    ["innerSpace", /\S\s+\S/.test(text)],
    ["fullWidth", fullWidth.test(text)],
    ["invisible", invisible.test(text)],
    ["foreign", foreign.test(plain)],
    ["capitals", text.length > 3 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)],
  ];
  return found.filter(([, is]) => is).map(([oddity]) => oddity);
}
