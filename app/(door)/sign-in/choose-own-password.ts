import { cookieNames } from "@/lib/cookies";
import { minutes } from "@/lib/domain/duration";
import type { Refusal } from "@/lib/domain/result";
import { routes } from "@/lib/routes";
import { setCookie } from "@/lib/web/cookies";

/** A temporary password opens the page for choosing an own one alone, with its link in this browser's cookie (T14). */
export function chooseOwnPassword({ facts }: Refusal): string {
  const activates = facts?.purpose === "activation";
  setCookie(activates ? cookieNames.activate : cookieNames.reset, String(facts?.secret), minutes(15));
  return activates ? routes.activate : routes.resetPassword;
}
