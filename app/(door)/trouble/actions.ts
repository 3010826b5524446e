"use server";
import { requestActivation } from "@/lib/domain/links/request-activation";
import { requestReset } from "@/lib/domain/links/request-reset";
import { done } from "@/lib/domain/result";
import { identifierForm } from "@/lib/forms/identifier-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";
import { setSignInHint } from "@/lib/web/sign-in-hint";
import { sentPlace } from "./sent-place";

const hintMail = (about: "reset" | "activation", identifier: string, sentAgain: Date | undefined) =>
  setSignInHint({ identifier, after: "mail", about, sentAgain });

const form = { schema: identifierForm, keep: ["identifier" as const] };

export const requestResetAction = formAction(form, async ({ identifier, again }, { services, visit }) => {
  const taken = await requestReset(services, visit, { identifier });
  if (!taken.ok) return taken;
  hintMail("reset", identifier, again ? services.clock.now() : undefined);
  return done(sentPlace(routes.troubleResetSent, taken.value));
});

export const requestActivationAction = formAction(form, async ({ identifier, again }, { services, visit }) => {
  const taken = await requestActivation(services, visit, { identifier });
  if (!taken.ok) return taken;
  hintMail("activation", identifier, again ? services.clock.now() : undefined);
  return done(sentPlace(routes.troubleActivateSent, taken.value));
});
