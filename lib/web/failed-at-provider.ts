import type { Refusal } from "@/lib/domain/result";
import { routes } from "@/lib/routes";
import { seeOther } from "./hand-over";
import { readSignInHint, setSignInHint } from "./sign-in-hint";

/** The page that tells why somebody who was at a provider is not in: by what this browser alone keeps. */
export function failedAtProvider(
  { code, facts }: Refusal,
  { connectionId, returnTo }: { connectionId: string; returnTo: string | null },
): Response {
  setSignInHint({
    identifier: readSignInHint()?.identifier ?? "",
    after: "provider",
    failed: code,
    answer: typeof facts?.answerId === "string" ? facts.answerId : undefined,
    connection: connectionId,
    returnTo: returnTo && returnTo.length <= 300 ? returnTo : undefined,
  });
  return seeOther(routes.signInFailed);
}
