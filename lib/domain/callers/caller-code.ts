import { createHmac } from "node:crypto";
import { minutes } from "../duration";
import type { LinkKeys } from "../links/secret";

/** How long a code can be read back. */
export const codeLife = minutes(15);

/** How many codes may be tried for one check. */
export const mostAttempts = 5;

interface CheckRow {
  id: string;
  organizationId: string;
  keyId: number;
}

/** The six digits that the person on the telephone reads back: derived from the check's row, never stored. Throws when its key is gone. */
export function callerCode(keys: LinkKeys, { id, organizationId, keyId }: CheckRow): string {
  const key = keys.keys.get(keyId);
  if (!key) throw new Error(`link key ${keyId} is gone`);
  const mac = createHmac("sha256", key).update(`caller|${organizationId}|${id}`).digest();
  return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, "0");
}
