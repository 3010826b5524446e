"use server";
import { cookieNames } from "@/lib/cookies";
import { minutes } from "@/lib/domain/duration";
import { done } from "@/lib/domain/result";
import { emptyForm } from "@/lib/forms/empty-form";
import { routes } from "@/lib/routes";
import { setCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";

/** Gives the browser a cookie; the page after it looks whether it came back. */
export const tryCookieAction = formAction({ schema: emptyForm }, async () => {
  setCookie(cookieNames.check, "1", minutes(10));
  return done(routes.troubleHelpCookies);
});
