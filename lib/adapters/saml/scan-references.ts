const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const isCharacter = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0x10ffff && code >>> 11 !== 27 && code >>> 1 !== 32767);

const numbered = /&#(?:x([\da-fA-F]{1,6})|(\d{1,7}));/g;
const unknown = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Whether every reference in a text means a character of XML (XML 1.0 section 4.1). */
export function referencesHold(text: string): boolean {
  if (!text.includes("&")) return true;
  if (unknown.test(text)) return false;
  for (const [, hex, decimal] of text.matchAll(numbered)) {
    if (!isCharacter(hex ? Number.parseInt(hex, 16) : Number(decimal))) return false;
  }
  return true;
}

/** What the references in a text mean; null when one of them means no character. */
export function withoutReferences(text: string): string | null {
  if (!referencesHold(text)) return null;
  return text.replace(reference, (_, word?: string, decimal?: string, hex?: string) =>
    word ? (named[word] ?? "") : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16)),
  );
}
