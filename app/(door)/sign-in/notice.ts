import type { FirstEnd } from "@/lib/domain/sessions/session-limits";
import { currentContext } from "@/lib/web/context";
import { keepsCookies } from "@/lib/web/keeps-cookies";
import { duration } from "@/lib/web/locale/duration";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import type { SignInHint } from "@/lib/web/sign-in-hint";
import type { InAddress } from "../trouble/just-happened";

interface Told {
  tone: "good" | "plain" | "wait";
  prefills: boolean;
  after?: InAddress;
}

/**
 * The one list of what `?notice=` may say; anything else says nothing. `prefills`: the username is filled in; `after`: what the
 * page of help is told of it. */
const notices = {
  "password-reset": { tone: "good", prefills: true },
  "password-reset-locked": { tone: "wait", prefills: true },
  "password-changed": { tone: "good", prefills: false },
  "signed-up": { tone: "good", prefills: true },
  activated: { tone: "good", prefills: true },
  "already-activated": { tone: "plain", prefills: true },
  "cookies-blocked": { tone: "wait", prefills: false, after: "cookies-blocked" },
  "lock-over": { tone: "good", prefills: true },
  "signed-out": { tone: "plain", prefills: false },
  "signed-out-here": { tone: "wait", prefills: false },
  "session-ended": { tone: "plain", prefills: false, after: "session-ended" },
  "idled-out": { tone: "plain", prefills: false, after: "session-ended" },
  "time-over": { tone: "plain", prefills: false, after: "session-ended" },
} as const satisfies Record<string, Told>;

export type Notice = keyof typeof notices;

/** What a notice needs to know besides: what was left for it, and which limit ended the session of before. */
interface Known {
  hint: SignInHint | null;
  timedOut: FirstEnd | null;
}

export function noticeSentence(wish: unknown, known: Known) {
  if (typeof wish !== "string" || !Object.hasOwn(notices, wish)) return null;
  const notice = wish as Notice;
  // Who has a cookie of ours by now was only sent here by an old address.
  if (notice === "cookies-blocked" && keepsCookies()) return null;
  const { tone, prefills, after }: Told = notices[notice];
  return { tone, prefills, after, sentence: sentenceOf(notice, known) };
}

/** What is said to somebody whose browser holds the cookie of a session that is over. */
export const endedNotice = (timedOut: FirstEnd | null): Notice =>
  timedOut ? (timedOut.limit === "idle" ? "idled-out" : "time-over") : "session-ended";

function sentenceOf(notice: Notice, { hint, timedOut }: Known): string {
  if (notice === "cookies-blocked") return words("refusal")("session-cookie-missing.person");
  const signIn = words("signIn");
  if (notice === "idled-out" || notice === "time-over")
    return timedOut
      ? signIn(`notice.${notice}`, { length: duration(timedOut.length) })
      : signIn("notice.session-ended");
  if (notice !== "password-reset-locked") return signIn(`notice.${notice}`);
  const now = currentContext().services.clock.now();
  if (hint?.until && hint.until <= now) return signIn("notice.password-reset");
  if (hint?.until) return signIn("notice.password-reset-locked", { until: moment(hint.until) });
  return signIn("notice.password-reset-locked-open-ended");
}
