"use server";
import { changePassword } from "@/lib/domain/passwords/change-password";
import { done, refuse } from "@/lib/domain/result";
import { changePasswordForm } from "@/lib/forms/change-password-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";
import { currentPerson } from "@/lib/web/person";

export const changePasswordAction = formAction({ schema: changePasswordForm }, async (input, { services, visit }) => {
  const person = await currentPerson();
  if (!person) return refuse("not-signed-in");
  const changed = await changePassword(services, visit, { sessionId: person.sessionId, ...input });
  return changed.ok ? done(`${routes.accountPassword}?notice=changed`) : changed;
});
