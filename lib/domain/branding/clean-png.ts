const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What of a PNG makes the picture; comments, places and times are left out. */
const kept = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT"]);

/** The most pixels on a side: a small file can be an enormous picture. */
const longestSide = 4_096;

/** A PNG of nothing but its picture, checked part by part; `null` for what is none, whatever it is called. */
export function cleanPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  const parts = partsOf(bytes);
  const [header] = parts ?? [];
  if (!parts || header?.kind !== "IHDR" || header.data.length !== 13) return null;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const fits = width > 0 && height > 0 && width <= longestSide && height <= longestSide;
  if (!fits || !parts.some(({ kind }) => kind === "IDAT")) return null;
  return Buffer.concat([signature, ...parts.filter(({ kind }) => kept.has(kind)).map(({ whole }) => whole)]);
}

interface Part {
  kind: string;
  data: Buffer;
  whole: Buffer;
}

/** The parts up to the end, which must be the end of the file too. */
function partsOf(bytes: Buffer): Part[] | null {
  const parts: Part[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const next = at + 12 + length;
    if (next > bytes.length) return null;
    const kind = bytes.toString("latin1", at + 4, at + 8);
    parts.push({ kind, data: bytes.subarray(at + 8, next - 4), whole: bytes.subarray(at, next) });
    at = next;
    if (kind === "IEND") return at === bytes.length ? parts : null;
  }
  return null;
}
