"use server";
import { done } from "@/lib/domain/result";
import { endSession } from "@/lib/domain/sessions/end-session";
import { emptyForm } from "@/lib/forms/empty-form";
import { routes } from "@/lib/routes";
import { signOutCookies } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { currentPerson } from "@/lib/web/person";

/** Ends this browser's session. Who had none is signed out already. */
export const signOutAction = formAction({ schema: emptyForm }, async (_input, { services, visit }) => {
  const person = await currentPerson();
  if (person) await endSession(services, visit, person);
  signOutCookies();
  return done(`${routes.signIn}?notice=signed-out`);
});
