"use server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { renewLink } from "@/lib/domain/links/renew-link";
import { resetPassword } from "@/lib/domain/links/reset-password";
import { done, refuse } from "@/lib/domain/result";
import { againForm } from "@/lib/forms/again-form";
import { resetPasswordForm } from "@/lib/forms/new-password-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { clearCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { hintRequest, setSignInHint } from "@/lib/web/sign-in-hint";
import { endedLink, toEndedLink } from "../ended-link";

const secretOf = () => readCookie(currentContext().request, cookieNames.reset);

export const resetPasswordAction = formAction({ schema: resetPasswordForm }, async (input, { services, visit }) => {
  const secret = secretOf();
  if (!secret) return done(routes.resetPassword);
  const reset = await resetPassword(services, visit, { secret, ...input });
  if (!reset.ok) return endedLink(reset.refusal.code) ? toEndedLink("reset") : reset;
  const { identifier, ownersDoor, stillLocked, lockedUntil } = reset.value;
  clearCookie(cookieNames.reset);
  setSignInHint({ identifier, until: lockedUntil ?? undefined });
  const door = ownersDoor ? routes.signInOwner : routes.signIn;
  return done(`${door}?notice=${stillLocked ? "password-reset-locked" : "password-reset"}`);
});

export const renewResetAction = formAction({ schema: againForm }, async ({ again }, { services, visit }) => {
  const secret = secretOf();
  if (!secret) return refuse("link-cookie-missing");
  const taken = await renewLink(services, visit, { purpose: "reset", secret });
  hintRequest("mail", { about: "reset", sentAgain: again ? services.clock.now() : undefined });
  return taken.ok ? done(`${routes.resetPassword}?sent=${taken.value.limited ? "limited" : "1"}`) : taken;
});
