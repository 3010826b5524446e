import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { revokeDevices } from "./revoke-devices";

/** A person makes one of their own known devices unknown; a device of somebody else is `field-invalid`. */
export function forgetDevice(
  services: Services,
  visit: Visit,
  input: { userId: string; deviceId: string },
): Promise<Result<null>> {
  const now = services.clock.now();
  return services.db.$transaction(async (tx) => {
    const count = await revokeDevices(tx, now, {
      organizationId: visit.organization.id,
      ...input,
    });
    if (count === 0) return refuse("field-invalid");
    await record(tx, now, visit, { kind: "device.revoked", ...input });
    return done(null);
  });
}
