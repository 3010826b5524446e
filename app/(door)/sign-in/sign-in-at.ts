import { cookieNames } from "@/lib/cookies";
import { policyOf } from "@/lib/domain/policy";
import { done } from "@/lib/domain/result";
import type { Door } from "@/lib/domain/sign-in/facts";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { signInForm } from "@/lib/forms/sign-in-form";
import { routes } from "@/lib/routes";
import { clearCookie, signInCookies } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { returnPlace } from "@/lib/web/return-to";
import { hintRefusal, setSignInHint } from "@/lib/web/sign-in-hint";
import { chooseOwnPassword } from "./choose-own-password";
import { lockHint } from "./lock-hint";

/** The action of a form at one of our doors. */
export const signInAt = (door: Door) =>
  formAction(
    { schema: signInForm, keep: ["username", "sharedComputer"] },
    async ({ username, returnTo, ...input }, { services, visit }) => {
      const opened = await signIn(services, visit, { identifier: username, ...input, door });
      if (opened.ok) {
        signInCookies(opened.value);
        clearCookie(cookieNames.hint);
        return done(await returnPlace(services, visit, returnTo));
      }
      if (opened.refusal.code === "temporary-password") return done(chooseOwnPassword(opened.refusal));
      // The page of a lock leads back to everybody's door: whoever stands at the other stays there and reads it above the form.
      if (opened.refusal.code !== "device-locked" || door === "owners") {
        hintRefusal(username, opened.refusal.code);
        return opened;
      }
      setSignInHint({
        identifier: username,
        after: "lock",
        ...lockHint(policyOf(visit.organization), opened.refusal.facts),
      });
      return done(routes.signInLocked);
    },
  );
