"use server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { done } from "@/lib/domain/result";
import { askToSignUp } from "@/lib/domain/sign-up/ask-to-sign-up";
import { makeOwnAccount } from "@/lib/domain/sign-up/make-own-account";
import { ownAccountForm, signUpForm } from "@/lib/forms/sign-up-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { clearCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { hintRequest, setSignInHint } from "@/lib/web/sign-in-hint";
import { sentPlace } from "../trouble/sent-place";

export const signUpAction = formAction(
  { schema: signUpForm, keep: ["email", "customerId"] },
  async ({ email, customerId, again }, { services, visit }) => {
    const asked = await askToSignUp(services, visit, { email, customerId });
    if (!asked.ok) return asked;
    const sentAgain = again ? services.clock.now() : undefined;
    setSignInHint({ identifier: email, after: "mail", about: "signUp", sentAgain });
    return done(sentPlace(routes.signUpSent, asked.value));
  },
);

export const ownAccountAction = formAction(
  { schema: ownAccountForm, keep: ["name", "username", "terms"] },
  async (input, { services, visit }) => {
    const secret = readCookie(currentContext().request, cookieNames.signUp);
    if (!secret) return done(routes.signUpAccount);
    const made = await makeOwnAccount(services, visit, { secret, ...input });
    if (!made.ok && made.refusal.code.startsWith("sign-up-")) {
      hintRequest("link", { about: "signUp" });
      return done(routes.signUpAccount);
    }
    if (!made.ok) return made;
    clearCookie(cookieNames.signUp);
    setSignInHint({ identifier: made.value.identifier });
    return done(`${routes.signIn}?notice=signed-up`);
  },
);
