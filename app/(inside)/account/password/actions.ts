"use server";
import { changePassword } from "@/lib/domain/passwords/change-password";
import { done } from "@/lib/domain/result";
import { changePasswordForm } from "@/lib/forms/change-password-form";
import { routes } from "@/lib/routes";
import { sessionCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";

export const changePasswordAction = formAction({ schema: changePasswordForm }, async (input, { services, visit }) => {
  const changed = await changePassword(services, visit, input);
  if (!changed.ok) return changed;
  sessionCookie(changed.value);
  return done(`${routes.account}?notice=password-changed`);
});
