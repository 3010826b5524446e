import { Prisma } from "@/prisma/generated/client";
import { before, minutes } from "../duration";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

/** So many turned away within this time are no single impatient browser. */
const many = 5;
const window = minutes(2);

/**
 * Since when sign-ins are turned away because too many come at once: five or more within two minutes, in all processes
 * together. Nothing of them was evaluated, and they cost nobody an attempt. `null`: they are not.
 */
export async function busyDoor(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id }: Pick<Organization, "id">,
): Promise<Date | null> {
  const rows = await db.$queryRaw<{ since: Date }[]>(Prisma.sql`
    SELECT min(at) AS since FROM access_event WHERE organization_id = ${id}::uuid AND kind = 'sign-in.refused'
      AND reason = 'busy' AND at > ${before(clock.now(), window)} HAVING count(*) >= ${many}`);
  return rows[0]?.since ?? null;
}
