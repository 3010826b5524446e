"use server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { activate } from "@/lib/domain/links/activate";
import { renewLink } from "@/lib/domain/links/renew-link";
import { done, refuse } from "@/lib/domain/result";
import { againForm } from "@/lib/forms/again-form";
import { activateForm } from "@/lib/forms/new-password-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { clearCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { hintRequest, setSignInHint } from "@/lib/web/sign-in-hint";
import { endedLink, toEndedLink } from "../ended-link";

const secretOf = () => readCookie(currentContext().request, cookieNames.activate);

export const activateAction = formAction(
  { schema: activateForm, keep: ["terms"] },
  async (input, { services, visit }) => {
    const secret = secretOf();
    if (!secret) return done(routes.activate);
    const activated = await activate(services, visit, { secret, ...input });
    if (!activated.ok) return endedLink(activated.refusal.code) ? toEndedLink("activation") : activated;
    clearCookie(cookieNames.activate);
    setSignInHint({ identifier: activated.value.identifier });
    return done(`${routes.signIn}?notice=activated`);
  },
);

export const renewActivationAction = formAction({ schema: againForm }, async ({ again }, { services, visit }) => {
  const secret = secretOf();
  if (!secret) return refuse("link-cookie-missing");
  const taken = await renewLink(services, visit, { purpose: "activation", secret });
  hintRequest("mail", { sentAgain: again ? services.clock.now() : undefined });
  return taken.ok ? done(`${routes.activate}?sent=${taken.value.limited ? "limited" : "1"}`) : taken;
});
