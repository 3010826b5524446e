import type { LinkPurpose } from "@/prisma/generated/enums";
import type { MailKind } from "../mail/mail-kind";
import type { SignInFacts } from "../sign-in/facts";
import { firstRefusal } from "../sign-in/gates";

/**
 * Which mail tells a person who asked for a link the truth about their account: the same gates as a sign-in,
 * without the lock and the temporary password, which a link is the way out of. Null: nobody of this organization gets any.
 */
export function truthfulAnswer(facts: SignInFacts, purpose: LinkPurpose): MailKind | null {
  const refusal = firstRefusal({ ...facts, lock: { locked: false }, temporaryPassword: null });
  switch (refusal?.gate) {
    case undefined:
      return purpose === "reset" ? "reset" : "already-active";
    case "notSuspended":
    case "onList":
    case "typeMaySignIn":
      return "cannot-sign-in";
    case "methodAllowed":
      return "single-sign-on";
    case "activated":
      return purpose === "reset" ? "reset-before-activation" : "invitation";
    default:
      return null;
  }
}
