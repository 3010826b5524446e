import { timingSafeEqual } from "node:crypto";
import { authorize } from "../authority/authorize";
import { hours } from "../duration";
import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import { takeRoom } from "../limits/take-room";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { attemptLife } from "./find-attempts";

/** How often one administrator may compare within an hour: people type passwords into that field (T82). */
const mostCompared = 10;

interface Input {
  /** The event of an attempt whose name matched nobody. */
  eventId: string;
  /** What the caller says they typed. */
  typed: string;
}

/**
 * Whether the name of an attempt that matched nobody is what the caller says: the keyed hashes are compared, so that
 * nobody ever reads what was typed. Counted, limited, and an event whatever comes out.
 */
export async function compareIdentifier(
  services: Services,
  visit: Visit,
  { eventId, typed }: Input,
): Promise<Result<{ same: boolean }>> {
  const { organization } = visit;
  const permit = await services.db.$transaction((tx) => authorize(services, tx, visit, "attempt.compare"));
  if (!permit.ok) return permit;
  const attempt = await unknownAttempt(services, services.db, visit, eventId);
  if (!attempt) return refuse("attempt-gone");
  const key = `compare:${organization.id}:${permit.value.actor.userId}`;
  if (await takeRoom(services, [{ key, most: mostCompared, window: hours(1) }]))
    return refuse("compare-too-many", { most: mostCompared });
  const same = timingSafeEqual(attempt, unknownIdentifier(services, organization, typed).hash);
  await record(services.db, services.clock.now(), visit, {
    kind: "attempt.compared",
    reason: same ? "same" : "different",
    details: { attempt: eventId },
  });
  return done({ same });
}

/** The hash that history keeps of the attempt; `null` where it is too long ago, another's, or its name is somebody's. */
async function unknownAttempt(
  services: Pick<Services, "clock">,
  db: Transaction,
  { organization }: Visit,
  eventId: string,
): Promise<Uint8Array | null> {
  if (!/^\d{1,18}$/.test(eventId)) return null;
  const event = await db.accessEvent.findFirst({
    where: {
      id: BigInt(eventId),
      organizationId: organization.id,
      userId: null,
      kind: { in: ["sign-in.refused", "link.requested"] },
      at: { gt: attemptLife(services.clock.now()) },
    },
    select: { identifierHash: true },
  });
  return event?.identifierHash ?? null;
}
