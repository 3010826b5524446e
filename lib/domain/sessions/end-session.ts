import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { endSessions } from "./end-sessions";

/** Ends one session of a user: a sign-out, or a person who ends one of their own. Ending an ended one is `not-signed-in`. */
export function endSession(
  services: Services,
  visit: Visit,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<Result<null>> {
  return services.db.$transaction(async (tx) => {
    await holdUser(tx, { organizationId: visit.organization.id, userId });
    const ended = await endSessions(tx, services.clock.now(), visit, { userId, only: sessionId });
    return ended === 0 ? refuse("not-signed-in") : done(null);
  });
}
