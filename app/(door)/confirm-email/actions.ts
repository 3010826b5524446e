"use server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { confirmEmail } from "@/lib/domain/email-changes/confirm-email";
import { done } from "@/lib/domain/result";
import { linkForm } from "@/lib/forms/link-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { clearCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { toEndedLink } from "../ended-link";

export const confirmEmailAction = formAction({ schema: linkForm }, async ({ linkId }, { services, visit }) => {
  const secret = readCookie(currentContext().request, cookieNames.email);
  if (!secret) return done(routes.confirmEmail);
  const confirmed = await confirmEmail(services, visit, { secret, linkId });
  if (!confirmed.ok) return confirmed.refusal.code === "email-is-username" ? confirmed : toEndedLink("email");
  clearCookie(cookieNames.email);
  return done(`${routes.confirmEmail}?notice=confirmed`);
});
