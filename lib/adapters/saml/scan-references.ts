const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const isCharacter = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0x10ffff && code >>> 11 !== 27 && code >>> 1 !== 32767);

/** What the references in a text mean; null when one of them means no character of XML (XML 1.0 section 4.1). */
export function withoutReferences(text: string): string | null {
  if (!text.includes("&")) return text;
  if (text.replace(reference, "").includes("&")) return null;
  let fits = true;
  const plain = text.replace(reference, (_, word?: string, decimal?: string, hex?: string) => {
    if (word) return named[word] ?? "";
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    fits &&= isCharacter(code);
    return fits ? String.fromCodePoint(code) : "";
  });
  return fits ? plain : null;
}
