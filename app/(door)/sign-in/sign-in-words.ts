import type { Policy } from "@/lib/domain/policy";
import { passwordWords } from "@/lib/web/locale/password-words";
import { words } from "@/lib/web/locale/words";

/** What stands at the fields of a sign-in, whichever door it is at. */
export function signInWords({ signIn: { identifier } }: Policy) {
  const signIn = words("signIn");
  return {
    ...passwordWords(),
    identifier: signIn(identifier),
    identifierHint: identifier === "username" ? signIn("usernameHint") : undefined,
    looksLikeEmail: signIn("looksLikeEmail"),
    edgeSpaceIgnored: words("field")("edgeSpaceIgnored"),
    password: signIn("password"),
    sharedComputer: signIn("sharedComputer"),
    sharedComputerHint: signIn("sharedComputerHint"),
    submit: signIn("submit"),
    pending: signIn("pending"),
  };
}
