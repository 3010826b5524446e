import type { Services } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { endSessions } from "./end-sessions";

/** A person ends all of their sessions but the one that acts (T50). Returns how many; none is no error. */
export function endOtherSessions(
  services: Services,
  visit: Visit,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<number> {
  return services.db.$transaction(async (tx) => {
    await holdUser(tx, { organizationId: visit.organization.id, userId });
    return endSessions(tx, services.clock.now(), visit, { userId, except: sessionId });
  });
}
