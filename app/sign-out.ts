"use server";
import { done } from "@/lib/domain/result";
import { endSession } from "@/lib/domain/sessions/end-session";
import { signOutForm } from "@/lib/forms/sign-out-form";
import { routes } from "@/lib/routes";
import { signOutCookies } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { currentPerson } from "@/lib/web/person";

const linkPages = { reset: routes.resetPassword, activation: routes.activate } as const;

/** Ends this browser's session. Who had none is signed out already. */
export const signOutAction = formAction({ schema: signOutForm }, async ({ opens }, { services, visit }) => {
  const person = await currentPerson();
  const ended = person && (await endSession(services, visit, person)).ok;
  // Its page takes the dead session's cookie away: by it the provider is told whose session there ends as well.
  const { connectionId, method } = person ?? {};
  if (ended && connectionId && !opens)
    return done(method === "oidc" ? routes.oidcSignOut(connectionId) : routes.samlSignOut(connectionId));
  signOutCookies();
  return done(opens ? linkPages[opens] : routes.signedOut);
});
