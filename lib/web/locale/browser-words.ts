import { browserName } from "@/lib/domain/browser-name";
import { words } from "./words";

/** A browser as a person knows it: `Firefox on Windows`. */
export function browserWords(userAgent: string): string {
  const text = words("userAgent");
  const known = browserName(userAgent);
  return known ? text("on", known) : text("unknown");
}
