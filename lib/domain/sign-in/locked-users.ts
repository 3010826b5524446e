import { Prisma } from "@/prisma/generated/client";
import { before } from "../duration";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { strangersLane } from "./lane";

/**
 * The ids of the users of an organization whom the gate `notLocked` refuses at `now` in a browser that nobody knows, as a
 * query. It says in SQL what lock-state.ts says of one counter, for lists that cannot read every counter; a test holds
 * the two together.
 */
export function lockedUsers(organization: Organization, now: Date): Prisma.Sql {
  const { lock } = policyOf(organization);
  const from =
    lock.clock === "lastAttempt" ? Prisma.sql`coalesce(c.last_attempt_at, c.locked_at)` : Prisma.sql`c.locked_at`;
  const closed =
    lock.release === "time" ? Prisma.sql`${from} > ${before(now, lock.duration)}` : Prisma.sql`c.locked_at IS NOT NULL`;
  const here = Prisma.sql`organization_id = ${organization.id}::uuid`;
  // The literals are the conditions of the indexes; three is the lowest threshold that a policy can have.
  return Prisma.sql`
    SELECT c.user_id FROM attempt_counter c
    WHERE c.${here} AND c.lane = ${strangersLane}::uuid AND (c.locked_at IS NOT NULL OR cardinality(c.failures) >= 3) AND (
      (c.locked_at IS NOT NULL AND ${closed})
      OR (SELECT count(*) FROM unnest(c.failures) f WHERE f > ${before(now, lock.window)}) >= ${lock.threshold})
    UNION
    SELECT o.user_id FROM attempt_counter o WHERE o.${here} AND o.consecutive > 0
    GROUP BY o.user_id HAVING sum(o.consecutive) >= ${lock.hardCap.failures} AND EXISTS (
      SELECT 1 FROM attempt_counter c WHERE c.user_id = o.user_id AND c.lane = ${strangersLane}::uuid)`;
}
