import { before, days } from "../duration";
import { isGuess, type RecentEvent } from "./read-attempts";

/** What is probably the matter with somebody whom no gate stops. */
export type Trouble =
  | { kind: "previous-password" | "caps-lock" | "wrong-password"; at: Date; count: number; userAgent: string | null }
  | { kind: "cookies" | "network" | "busy"; at: Date; userAgent: string | null }
  | { kind: "in"; at: Date; userAgent: string | null }
  | { kind: "password-set"; at: Date }
  | { kind: "nothing-tried"; since: Date };

/** Nothing tried within this time: whoever calls today tried somewhere else. */
const lately = days(3);

const refusedFor: Record<string, "cookies" | "network" | "busy"> = {
  "link-cookie-missing": "cookies",
  "too-many-from-address": "network",
  busy: "busy",
};

/**
 * By what happened last to a user whom all gates let in. `recent` is newest first. What came before the password was set
 * is over.
 */
export function likelyTrouble(all: readonly RecentEvent[], now: Date, passwordSetAt: Date | null): Trouble {
  const since = before(now, lately);
  const recent = all.filter((event) => passwordSetAt === null || event.at >= passwordSetAt);
  const last = recent.find((event) => event.at > since && meaning(event) !== null);
  const kind = last && meaning(last);
  if (!last || !kind)
    return passwordSetAt && passwordSetAt > since
      ? { kind: "password-set", at: passwordSetAt }
      : { kind: "nothing-tried", since };
  const { at, userAgent } = last;
  if (kind !== "wrong-password") return { kind, at, userAgent };
  const entered = recent.findIndex((event) => event.kind === "sign-in.succeeded");
  const guesses = (entered === -1 ? recent : recent.slice(0, entered)).filter(isGuess);
  const repeats = guesses.filter((guess) => guess.reason === "previous-password");
  if (repeats[0]) return { ...repeated(repeats[0]), count: repeats.length };
  const capsLock = guesses.some((guess) => guess.capsLock);
  return { kind: capsLock ? "caps-lock" : kind, at, userAgent, count: guesses.length };
}

const repeated = ({ at, userAgent }: RecentEvent) => ({ kind: "previous-password" as const, at, userAgent });

function meaning(event: RecentEvent): "wrong-password" | "cookies" | "network" | "busy" | "in" | null {
  // Whose browser keeps no cookie is outside again at once (R85).
  if (event.kind === "sign-in.succeeded") return event.cookiesBlocked ? "cookies" : "in";
  if (isGuess(event)) return "wrong-password";
  const refused = event.kind === "sign-in.refused" || event.kind === "link.refused";
  return (refused && refusedFor[event.reason ?? ""]) || null;
}
