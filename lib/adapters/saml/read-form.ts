/** The largest form that is looked into, in bytes. */
export const largestForm = 256 * 1024;

const longestRelayState = 512;

export interface PostedMessage {
  /** The message as it was encoded, decoded once. */
  xml: Uint8Array;
  relayState: string | null;
}

export type FormProblem = "size" | "missing" | "repeated" | "encoding" | "relay-state";

/** The value of one part of a form; null when its percent signs are no encoding of UTF-8. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** base64 in its one spelling: standard alphabet, padded, no stray bits; line breaks are allowed (RFC 2045). */
function fromBase64(text: string): Buffer | null {
  const packed = text.replace(/[\r\n\t]+/g, "");
  if (packed.length === 0 || packed.length % 4 !== 0) return null;
  const bytes = Buffer.from(packed, "base64");
  return bytes.toString("base64") === packed ? bytes : null;
}

/**
 * A message of the POST binding from a form's body as it came: exactly one `field`, at most one RelayState (SAML
 * Bindings 3.5.4; security.md section 1, step 1). What else the form holds is not looked at.
 */
export function readForm(
  body: Uint8Array,
  field: "SAMLResponse" | "SAMLRequest",
): { ok: true; message: PostedMessage } | { ok: false; problem: FormProblem } {
  const refused = (problem: FormProblem) => ({ ok: false as const, problem });
  if (body.byteLength > largestForm) return refused("size");
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1");
  const found: Record<string, string[]> = { SAMLResponse: [], SAMLRequest: [], RelayState: [] };
  for (const part of text.split("&", 65)) {
    const [name = "", ...value] = part.split("=");
    found[decoded(name) ?? ""]?.push(value.join("="));
  }
  const { RelayState: states = [] } = found;
  const messages = [...(found.SAMLResponse ?? []), ...(found.SAMLRequest ?? [])];
  const message = found[field]?.[0];
  if (message === undefined) return refused("missing");
  if (messages.length > 1 || states.length > 1 || text.split("&", 66).length > 64) return refused("repeated");
  const relayState = states[0] === undefined ? null : decoded(states[0]);
  if (states.length > 0 && (relayState === null || relayState.length > longestRelayState)) {
    return refused("relay-state");
  }
  const xml = fromBase64(decoded(message) ?? "");
  return xml ? { ok: true, message: { xml, relayState } } : refused("encoding");
}
