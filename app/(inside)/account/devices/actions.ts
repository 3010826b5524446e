"use server";
import { done, refuse } from "@/lib/domain/result";
import { forgetDevice } from "@/lib/domain/sessions/forget-device";
import { deviceForm } from "@/lib/forms/device-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";
import { currentPerson } from "@/lib/web/person";

/** Makes one of the person's own browsers unknown; one that is unknown already is as good as forgotten. */
export const forgetDeviceAction = formAction({ schema: deviceForm }, async ({ deviceId }, { services, visit }) => {
  const person = await currentPerson();
  if (!person) return refuse("not-signed-in");
  await forgetDevice(services, visit, { deviceId, userId: person.userId });
  return done(`${routes.accountDevices}?notice=forgotten`);
});
