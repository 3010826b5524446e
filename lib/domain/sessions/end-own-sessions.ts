import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { endSessions } from "./end-sessions";
import { provenPerson } from "./proven-person";

/**
 * A person ends one of their own sessions, or without `sessionId` all but the one that acts (T50). Returns how many; none,
 * because it is somebody else's or has ended, is no error.
 */
export function endOwnSessions(
  services: Services,
  visit: Visit,
  { sessionId }: { sessionId?: string } = {},
): Promise<Result<number>> {
  return services.db.$transaction(async (tx) => {
    const person = await provenPerson(services, tx, visit);
    if (!person.ok) return person;
    const { userId } = person.value;
    const which = sessionId ? { only: sessionId } : { except: person.value.sessionId };
    return done(await endSessions(tx, services.clock.now(), visit, { userId, ...which }));
  });
}
