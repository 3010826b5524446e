import type { BrowserReport } from "@/lib/domain/diagnosis/browser-report";
import type { SeenAttempt } from "@/lib/domain/diagnosis/find-attempts";
import type { RefusalCode } from "@/lib/domain/refusal";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { duration } from "@/lib/web/locale/duration";
import { eventWords, reasonWords } from "@/lib/web/locale/event-words";
import { joined } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";

/** A clock that is further off than this can be in the way. In seconds. */
const mostOff = 60;

/** Whose account was tried. */
export function whoWords({ person, unknownLength }: SeenAttempt): string {
  const text = words("attempt");
  if (person) return person.name ? `${person.name} (${person.username})` : text("removed");
  return unknownLength === null ? text("nobody") : text("unknown", { length: unknownLength });
}

/** What was the matter, in history's truth. */
export const truthWords = ({ kind, reason, noPassword }: SeenAttempt): string =>
  noPassword
    ? words("attempt")("noPassword")
    : reason && kind !== "link.requested"
      ? reasonWords(reason)
      : eventWords({ kind, reason, method: null, details: null });

/** What the page said to the person. */
export function sawWords(code: RefusalCode | null): string {
  const text = words("attempt");
  if (!code) return text("sawNoRefusal");
  const refusal = words("refusal");
  const key = `${code}.person` as const;
  // What fills the gaps of a sentence is not kept.
  const raw = String(refusal.raw(key));
  const gaps = Object.fromEntries([...raw.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, "…"]));
  if (/\{\w+,/.test(raw)) return reasonWords(code);
  return text("quote", { words: refusal(key, gaps as never) });
}

/** What the browser told about itself; without a script it tells nothing. */
export function browserSaid({ capsLock, cookies, clock }: BrowserReport): string {
  const text = words("attempt");
  const off = clock !== undefined && Math.abs(clock) >= mostOff;
  const by = duration(Math.round(Math.abs(clock ?? 0) / mostOff) * mostOff);
  const told = [
    capsLock && text("capsLock"),
    cookies && text(cookies === "kept" ? "cookiesKept" : "cookiesBlocked"),
    off && text((clock ?? 0) < 0 ? "clockBehind" : "clockAhead", { by }),
    clock !== undefined && !off && text("clockRight"),
  ].filter((sentence) => typeof sentence === "string");
  return told.length > 0 ? joined(currentLanguage(), told) : text("saidNothing");
}
