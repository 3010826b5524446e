"use server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { askInviter } from "@/lib/domain/cases/ask-inviter";
import { activate } from "@/lib/domain/links/activate";
import { renewLink } from "@/lib/domain/links/renew-link";
import { done, refuse } from "@/lib/domain/result";
import { againForm } from "@/lib/forms/again-form";
import { emptyForm } from "@/lib/forms/empty-form";
import { activateForm } from "@/lib/forms/new-password-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { clearCookie, setCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { hintRequest, setSignInHint } from "@/lib/web/sign-in-hint";
import { endedLink, toEndedLink } from "../ended-link";
import { caseCookieLife } from "../trouble/send-request";

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
  hintRequest("mail", { about: "activation", sentAgain: again ? services.clock.now() : undefined });
  return taken.ok ? done(`${routes.activate}?sent=${taken.value.limited ? "limited" : "1"}`) : taken;
});

/** Where administrators send the invitations: asks the one who invited, and leads to the page of that request. */
export const askInviterAction = formAction({ schema: emptyForm }, async (_, { services, visit }) => {
  const secret = secretOf();
  if (!secret) return refuse("link-cookie-missing");
  const asked = await askInviter(services, visit, { secret });
  if (!asked.ok) return asked;
  setCookie(cookieNames.case, asked.value.secret, caseCookieLife);
  return done(routes.case);
});
