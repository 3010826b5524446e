import { administer, type OnUser } from "../authority/administer";
import { policyOf } from "../policy";
import { done, type Result } from "../result";
import type { Services } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { revokeDevices } from "../sessions/revoke-devices";
import { keepLocks } from "../sign-in/keep-locks";
import type { Visit } from "../visit";

interface Input extends OnUser {
  /** This session alone. */
  sessionId?: string;
}

/** An administrator signs a user out: everywhere, or in one browser (T49). Returns how many sessions ended. */
export const endUserSessions = (services: Services, visit: Visit, input: Input): Promise<Result<{ ended: number }>> =>
  administer(services, visit, "user.end-sessions", input, async (tx, { now, visit: noted }) => {
    const { userId, sessionId: only } = input;
    return done({ ended: await endSessions(tx, now, noted, { userId, only, reason: "administrator" }) });
  });

/** An administrator makes browsers of a user unknown: all, or one. Returns how many. Opens no lock that no administrator may open. */
export const forgetUserDevices = (
  services: Services,
  visit: Visit,
  input: { userId: string; deviceId?: string; comment?: string | null },
): Promise<Result<{ forgotten: number }>> =>
  administer(services, visit, "user.forget-devices", input, async (tx, { now, visit: noted }) => {
    const { userId, deviceId: only } = input;
    const { organization } = noted;
    await keepLocks(tx, policyOf(organization).lock, { organizationId: organization.id, userId }, { only });
    return done({ forgotten: await revokeDevices(tx, now, noted, { userId, only, reason: "administrator" }) });
  });
