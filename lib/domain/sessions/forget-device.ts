import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { revokeDevices } from "./revoke-devices";

/** A person makes one of their own known devices unknown; a device of somebody else is `field-invalid`. */
export function forgetDevice(
  services: Services,
  visit: Visit,
  { userId, deviceId }: { userId: string; deviceId: string },
): Promise<Result<null>> {
  return services.db.$transaction(async (tx) => {
    await holdUser(tx, { organizationId: visit.organization.id, userId });
    const revoked = await revokeDevices(tx, services.clock.now(), visit, { userId, only: deviceId });
    return revoked === 0 ? refuse("field-invalid") : done(null);
  });
}
