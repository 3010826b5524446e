import { Prisma } from "@/prisma/generated/client";
import { before } from "../duration";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { oneOf } from "../users/state-conditions";
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
    ${hardCapped(organization)}`;
}

/** Of these, whom only a reset lets in again, whatever the policy says. */
function hardCapped(organization: Organization): Prisma.Sql {
  const { lock } = policyOf(organization);
  return Prisma.sql`
    SELECT o.user_id FROM attempt_counter o WHERE o.organization_id = ${organization.id}::uuid AND o.consecutive > 0
    GROUP BY o.user_id HAVING sum(o.consecutive) >= ${lock.hardCap.failures} AND EXISTS (
      SELECT 1 FROM attempt_counter c WHERE c.user_id = o.user_id AND c.lane = ${strangersLane}::uuid)`;
}

/**
 * The condition on `user_account u` that the user is locked, no time opens it, and neither can they: no mail reaches them,
 * or the policy lets no reset open it.
 */
export function openedByNobody(organization: Organization): Prisma.Sql {
  const { lock, reset } = policyOf(organization);
  const alone = reset.selfService
    ? Prisma.sql`u.email IS NULL`
    : Prisma.sql`(u.email IS NULL OR u.activated_at IS NOT NULL)`;
  const capped = Prisma.sql`(${alone} AND ${oneOf(hardCapped(organization))})`;
  if (lock.release === "time") return capped;
  const closed = oneOf(Prisma.sql`SELECT c.user_id FROM attempt_counter c
    WHERE c.organization_id = ${organization.id}::uuid AND c.lane = ${strangersLane}::uuid AND c.locked_at IS NOT NULL`);
  return Prisma.sql`(${capped} OR (${lock.resetOpens ? alone : Prisma.sql`true`} AND ${closed}))`;
}
