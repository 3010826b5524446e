import type { FormAction } from "@/components/form/use-form-state";
import { readSignInHint } from "@/lib/web/sign-in-hint";

/** The same request once more, for what was typed a moment ago. */
export function againForHint(action: FormAction) {
  const hint = readSignInHint();
  return hint?.identifier ? { action, hidden: { identifier: hint.identifier, again: "on" as const } } : null;
}
