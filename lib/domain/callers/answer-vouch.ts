import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { provenPerson } from "../sessions/proven-person";
import type { Visit } from "../visit";
import { openChecks } from "./open-checks";

interface Input {
  checkId: string;
  /** Whether the one on the telephone is the caller, and the colleague knows them. */
  known: boolean;
}

/**
 * A colleague who was asked says whether the caller is who they say: a yes confirms the caller for the administrator who
 * asked and for nobody else, a no ends the check. Answered once, with a fresh proof of who answers.
 */
export const answerVouch = (services: Services, visit: Visit, { checkId, known }: Input): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const person = await provenPerson(services, tx, visit);
    if (!person.ok) return person;
    const now = services.clock.now();
    const organizationId = visit.organization.id;
    const voucherId = person.value.userId;
    const open = { id: checkId, organizationId, voucherId, way: "colleague" as const, ...openChecks(now) };
    const answer = known ? { confirmedAt: now } : { refusedAt: now };
    const { count } = await tx.callerCheck.updateMany({ where: open, data: answer });
    if (count === 0) return refuse("vouch-over");
    const { userId, askedById } = await tx.callerCheck.findUniqueOrThrow({ where: { id: checkId, organizationId } });
    await record(tx, now, visit, {
      kind: known ? "caller.confirmed" : "caller.refused",
      reason: "colleague",
      userId,
      details: { voucherId, askedById },
    });
    return done(null);
  });
