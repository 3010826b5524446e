import type { Policy } from "../policy";
import type { RefusalCode } from "../refusal";

/** What a stranger hears at every refusal; the systems' own words, which tell more, where the policy wants them (C14). */
export function strangersCode({ signIn }: Policy, known: boolean): RefusalCode {
  if (!signIn.explicit || signIn.identifier !== "email") return "invalid-credentials";
  return known ? "login-failed" : "email-not-recognized";
}
