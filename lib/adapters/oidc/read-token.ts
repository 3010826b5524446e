/** The longest ID token that is looked at, in characters. */
const longest = 64 * 1024;

export interface ReadToken {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

function objectOf(part: string): Record<string, unknown> | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(part, "base64url"));
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * What a signed token says, before anything of it is believed; null when it is none: encrypted, of another type (RFC 8725
 * section 3.11), or with an extension that must be understood.
 */
export function readToken(token: string): ReadToken | null {
  if (token.length > longest || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return null;
  const [head = "", payload = ""] = token.split(".");
  const [header, claims] = [objectOf(head), objectOf(payload)];
  if (!header || !claims || "crit" in header) return null;
  const type = header.typ;
  return type === undefined || (typeof type === "string" && /^(application\/)?jwt$/i.test(type))
    ? { header, claims }
    : null;
}
