import { Prisma } from "@/prisma/generated/client";
import { before, days, minutes } from "../duration";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { type Stop, stopOf } from "./stops";

/** So many people stopped at one place within ten minutes, and so many times more than usual, have one cause. */
export const leastSurge = 20;
const times = 3;
const window = minutes(10);
const before24 = days(1);
const windows = before24 / window;

export interface Surge {
  stop: Stop;
  /** Different people, or names that are nobody's. */
  people: number;
  /** How many it is in ten minutes on average of the day before. */
  usual: number;
  since: Date;
}

const who = Prisma.sql`coalesce(user_id::text, encode(identifier_hash, 'hex'))`;

/**
 * Where sign-ins are suddenly refused: at least twenty people by one gate within the last ten minutes, and three times
 * as many as on average of the day before; of several the one that stops most. For administrators alone: it can be
 * their own change of policy or of types as well as an attack, and tells strangers how either goes. `null`: nowhere.
 */
export async function refusalSurge(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id }: Pick<Organization, "id">,
): Promise<Surge | null> {
  const from = before(clock.now(), window);
  const refused = Prisma.sql`organization_id = ${id}::uuid AND kind = 'sign-in.refused' AND ${who} IS NOT NULL`;
  const now = await db.$queryRaw<{ reason: string; people: number; since: Date }[]>(Prisma.sql`
    SELECT reason, count(DISTINCT ${who})::int AS people, min(at) AS since FROM access_event
    WHERE ${refused} AND at > ${from} AND reason IS NOT NULL
    GROUP BY reason HAVING count(DISTINCT ${who}) >= ${leastSurge} ORDER BY 2 DESC`);
  for (const { reason, ...found } of now) {
    const [day] = await db.$queryRaw<{ all: number }[]>(Prisma.sql`
      SELECT count(*)::int AS all FROM (SELECT DISTINCT date_bin('10 minutes', at, ${from}::timestamptz), ${who}
        FROM access_event WHERE ${refused} AND reason = ${reason}
          AND at BETWEEN ${before(from, before24)} AND ${from}) counted`);
    const usual = (day?.all ?? 0) / windows;
    if (found.people >= times * usual) return { ...found, usual: Math.round(usual), stop: stopOf(reason) };
  }
  return null;
}
