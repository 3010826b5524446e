import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** Ends one session of a user: a sign-out, or a person who ends one of their own. Ending an ended one is `not-signed-in`. */
export function endSession(
  services: Services,
  visit: Visit,
  input: { sessionId: string; userId: string },
): Promise<Result<null>> {
  const now = services.clock.now();
  const { sessionId, userId } = input;
  return services.db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        id: sessionId,
        userId,
        organizationId: visit.organization.id,
        endedAt: null,
      },
      data: { endedAt: now },
    });
    if (count === 0) return refuse("not-signed-in");
    await record(tx, now, visit, { kind: "session.ended", userId, sessionId });
    return done(null);
  });
}
