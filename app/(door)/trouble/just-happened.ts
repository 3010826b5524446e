import type { Policy } from "@/lib/domain/policy";
import type { topics } from "@/lib/forms/request-form";
import type { SignInHint } from "@/lib/web/sign-in-hint";

/** The cards that the policy chooses, and the one that is there wherever people make their own account. */
export type ChoiceName = Policy["trouble"]["choices"][number] | "signUp";

interface Fitting {
  /** The cards that fit, the best first; none where another page does (`way`). */
  cards: readonly ChoiceName[];
  way?: "check" | "signIn";
  /** What a request for support is then probably about. */
  topic: (typeof topics)[number];
}

/** What a browser can just have gone through, and which way on fits. Nothing of it is known of an account. */
export const happenings = {
  refused: { cards: ["reset", "support"], topic: "password" },
  refusedAgain: { cards: ["reset", "support"], topic: "password" },
  notActivated: { cards: ["activate", "support"], topic: "activation" },
  otherWay: { cards: ["support"], topic: "singleSignOn" },
  turnedAway: { cards: ["support"], topic: "other" },
  locked: { cards: ["reset", "support"], topic: "locked" },
  lockStays: { cards: ["support"], topic: "locked" },
  mailReset: { cards: ["support"], topic: "password" },
  mailActivation: { cards: ["support"], topic: "activation" },
  mailSignUp: { cards: ["requestAccount", "support"], topic: "other" },
  linkSignUp: { cards: ["signUp", "requestAccount", "support"], topic: "other" },
  linkReset: { cards: ["reset", "support"], topic: "password" },
  linkActivation: { cards: ["activate", "support"], topic: "activation" },
  cookiesBlocked: { cards: [], way: "check", topic: "other" },
  sessionEnded: { cards: [], way: "signIn", topic: "other" },
} as const satisfies Record<string, Fitting>;

export type Happening = keyof typeof happenings;

const named = {
  "not-activated": "notActivated",
  "method-not-allowed": "otherWay",
  suspended: "turnedAway",
  "type-cannot-sign-in": "turnedAway",
} as const;

const about = {
  mail: { reset: "mailReset", activation: "mailActivation", signUp: "mailSignUp" },
  link: { reset: "linkReset", activation: "linkActivation", signUp: "linkSignUp" },
} as const;

/** What `?after=` may say, where no cookie can; anything else says nothing. */
const inAddress = { "cookies-blocked": "cookiesBlocked", "session-ended": "sessionEnded" } as const;

export type InAddress = keyof typeof inAddress;

/** So many refusals in a row are no slip of the finger. */
const often = 3;

/** What just happened in this browser, by the cookie that it keeps of it, else by the address; `null`: nothing. */
export function justHappened(hint: SignInHint | null, { lock }: Policy, after?: unknown): Happening | null {
  switch (hint?.after) {
    case "refusal":
      if (hint.named) return named[hint.named];
      return (hint.refusals ?? 1) < often ? "refused" : "refusedAgain";
    case "lock":
      return lock.resetOpens || hint.onlyReset ? "locked" : "lockStays";
    case "mail":
    case "link":
      return about[hint.after][hint.about ?? "reset"];
    default:
      return typeof after === "string" && Object.hasOwn(inAddress, after) ? inAddress[after as InAddress] : null;
  }
}
