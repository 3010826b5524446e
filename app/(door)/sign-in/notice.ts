import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import type { SignInHint } from "@/lib/web/sign-in-hint";

/** The one list of what `?notice=` may say; anything else says nothing. `prefills`: the username is filled in. */
const notices = {
  "password-reset": { tone: "good", prefills: true },
  "password-reset-locked": { tone: "wait", prefills: true },
  "password-changed": { tone: "good", prefills: false },
  activated: { tone: "good", prefills: true },
  "already-activated": { tone: "plain", prefills: true },
  "lock-over": { tone: "good", prefills: true },
  "signed-out": { tone: "plain", prefills: false },
  "session-ended": { tone: "plain", prefills: false },
} as const;

export type Notice = keyof typeof notices;

export function noticeSentence(wish: unknown, hint: SignInHint | null) {
  if (typeof wish !== "string" || !Object.hasOwn(notices, wish)) return null;
  const notice = wish as Notice;
  return { ...notices[notice], sentence: sentenceOf(notice, hint) };
}

function sentenceOf(notice: Notice, hint: SignInHint | null): string {
  const signIn = words("signIn");
  if (notice !== "password-reset-locked") return signIn(`notice.${notice}`);
  const now = currentContext().services.clock.now();
  if (hint?.until && hint.until <= now) return signIn("notice.password-reset");
  if (hint?.until) return signIn("notice.password-reset-locked", { until: moment(hint.until) });
  return signIn("notice.password-reset-locked-open-ended");
}
