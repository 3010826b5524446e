import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { provenPerson } from "./proven-person";
import { revokeDevices } from "./revoke-devices";

/** A person makes one of their own known devices unknown (T51); a device of somebody else is `field-invalid`. */
export function forgetDevice(
  services: Services,
  visit: Visit,
  { deviceId }: { deviceId: string },
): Promise<Result<null>> {
  return services.db.$transaction(async (tx) => {
    const person = await provenPerson(services, tx, visit);
    if (!person.ok) return person;
    const { userId } = person.value;
    const revoked = await revokeDevices(tx, services.clock.now(), visit, { userId, only: deviceId });
    return revoked === 0 ? refuse("field-invalid") : done(null);
  });
}
