import { refresh } from "next/cache";
import { cookieNames } from "@/lib/cookies";
import { openCase } from "@/lib/domain/cases/open-case";
import { minutes } from "@/lib/domain/duration";
import { done, type Result } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { setCookie } from "@/lib/web/cookies";
import type { Outcome } from "@/lib/web/form-action";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";

/** How long this browser keeps the way to the page of a request. */
export const caseCookieLife = minutes(60);

type Typed = Omit<Parameters<typeof openCase>[2], "attached">;

/** Sends a request with what the browser knows of what happened before; its number and phrase are shown on the spot. */
export async function sendRequest(services: Services, visit: Visit, typed: Typed): Promise<Result<Outcome>> {
  const hint = readSignInHint();
  const attached = { sayIt: hint?.request, typed: hint?.identifier, after: hint?.after };
  const opened = await openCase(services, visit, { ...typed, attached });
  if (!opened.ok) {
    // The form may be older than the policy: it is shown as it is wanted now, with what was typed in it.
    if (opened.refusal.code.startsWith("field-")) refresh();
    return opened;
  }
  const { number, phrase, secret } = opened.value;
  setCookie(cookieNames.case, secret, caseCookieLife);
  const email = typed.email?.trim();
  const mailed = email ? words("request")("mailed", { email }) : "";
  return done({ shown: { number: String(number), phrase, mailed } });
}
