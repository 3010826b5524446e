import { done, type Result, refuse } from "../result";
import { codePoints } from "../text";
import { unprintable } from "./plain-line";

const most = 128;

/** A username as it is stored: trimmed, at most 128 characters, nothing in it that cannot be seen. */
export function parseUsername(typed: string): Result<string> {
  const username = typed.trim().normalize("NFC");
  if (unprintable.test(username)) return refuse("field-unprintable", { field: "username" });
  return username === "" || codePoints(username) > most ? refuse("username-invalid") : done(username);
}
