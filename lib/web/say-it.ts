import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import type { SayIt } from "@/lib/forms/form-state";
import { currentContext } from "./context";
import { words } from "./locale/words";
import { readSignInHint, type SignInHint } from "./sign-in-hint";

/** The code of a request, with the words around it; of the one under way unless another is named. */
export function sayIt(requestId = currentContext().requestId): SayIt {
  const shell = words("shell");
  return { code: sayItCode(requestId), label: shell("sayIt"), copy: shell("copy"), copied: shell("copied") };
}

/** The code of the request that led here, where the browser kept the hint of it; `null` without one. */
export function sayItAfter(what: SignInHint["after"]): SayIt | null {
  const hint = readSignInHint();
  return hint?.request && hint.after === what ? sayIt(hint.request) : null;
}
