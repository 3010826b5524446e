"use server";
import { done } from "@/lib/domain/result";
import { forgetDevice } from "@/lib/domain/sessions/forget-device";
import { deviceForm } from "@/lib/forms/device-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";

/** Makes one of the person's own browsers unknown; one that is unknown already is as good as forgotten. */
export const forgetDeviceAction = formAction({ schema: deviceForm }, async ({ deviceId }, { services, visit }) => {
  const forgotten = await forgetDevice(services, visit, { deviceId });
  const gone = forgotten.ok || forgotten.refusal.code === "field-invalid";
  return gone ? done(`${routes.accountDevices}?notice=forgotten`) : forgotten;
});
