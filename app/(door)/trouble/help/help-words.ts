import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { BrowserCheckWords } from "./browser-check";
import { platformOf } from "./known-checks";
import type { TypingPadWords } from "./typing-pad";

/** The sentences of the browser's own checks; what it measures is filled in there. */
export function browserCheckWords(): BrowserCheckWords {
  const text = words("helpChecks");
  const shell = words("shell");
  const { host } = currentOrganization();
  return {
    looking: text("looking"),
    scriptOn: text("scriptOn"),
    cookiesKept: text("cookiesKept"),
    cookiesBlocked: text("cookiesBlocked"),
    cookiesNext: text("cookiesNext", { host }),
    answered: text("answered", { ms: "{ms}" }),
    answeredSlowly: text("answeredSlowly", { ms: "{ms}" }),
    slowNext: text("slowNext"),
    unreached: text("unreached"),
    unreachedNext: text("unreachedNext"),
    clockRight: text("clockRight"),
    clockAhead: text("clockAhead", { by: "{by}" }),
    clockBehind: text("clockBehind", { by: "{by}" }),
    lengths: {
      minutes: text("minutes", { count: "{count}" }),
      hours: text("hours", { count: "{count}" }),
      days: text("days", { count: "{count}" }),
    },
    clockNext: text("clockNext"),
    privately: text("privately"),
    privatelyNext: text("privatelyNext"),
    result: text("result"),
    resultHint: text("resultHint"),
    copy: shell("copy"),
    copied: shell("copied"),
  };
}

/** The sentences of the typing pad; how a lock is turned off, for the keyboard that is probably there. */
export function typingPadWords(): TypingPadWords {
  const text = words("helpChecks");
  return {
    label: text("pad"),
    hint: text("padHint"),
    letters: text("letters"),
    space: text("space"),
    clear: text("clear"),
    lock: {
      capsOn: text(`capsOn.${platformOf()}`),
      capsOff: text("capsOff"),
      numOn: text("numOn"),
      numOff: text("numOff"),
      press: text("pressKey"),
    },
    oddities: {
      edgeSpace: text("odd.edgeSpace"),
      innerSpace: text("odd.innerSpace"),
      fullWidth: text("odd.fullWidth"),
      foreign: text("odd.foreign"),
      composing: text("odd.composing"),
      invisible: text("odd.invisible"),
      capitals: text("odd.capitals"),
    },
  };
}
