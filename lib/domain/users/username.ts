import { codePoints } from "../text";

const most = 128;

/** A username as it is stored: trimmed, at most 128 characters, none of them invisible; `null` when it may not be one. */
export function parseUsername(typed: string): string | null {
  const username = typed.trim().normalize("NFC");
  const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(username);
  return username === "" || codePoints(username) > most || invisible ? null : username;
}
