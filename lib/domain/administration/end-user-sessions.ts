import { administer } from "../authority/administer";
import { done, type Result } from "../result";
import type { Services } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { revokeDevices } from "../sessions/revoke-devices";
import type { Visit } from "../visit";

interface Input {
  userId: string;
  /** This session alone. */
  sessionId?: string;
  comment?: string | null;
}

/** An administrator signs a user out: everywhere, or in one browser (T49). Returns how many sessions ended. */
export const endUserSessions = (services: Services, visit: Visit, input: Input): Promise<Result<{ ended: number }>> =>
  administer(services, visit, "user.end-sessions", input, async (tx, { now, visit: noted }) => {
    const { userId, sessionId: only } = input;
    return done({ ended: await endSessions(tx, now, noted, { userId, only, reason: "administrator" }) });
  });

/** An administrator makes browsers of a user unknown: all, or one. Returns how many. */
export const forgetUserDevices = (
  services: Services,
  visit: Visit,
  input: { userId: string; deviceId?: string; comment?: string | null },
): Promise<Result<{ forgotten: number }>> =>
  administer(services, visit, "user.forget-devices", input, async (tx, { now, visit: noted }) => {
    const { userId, deviceId: only } = input;
    return done({ forgotten: await revokeDevices(tx, now, noted, { userId, only, reason: "administrator" }) });
  });
