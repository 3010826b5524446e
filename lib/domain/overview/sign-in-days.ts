import { Prisma } from "@/prisma/generated/client";
import { after, before, days, minutes } from "../duration";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

/** What happened at the door on one day of the organization's time zone. */
export interface SignInDay {
  /** The day as `2026-11-22`. */
  day: string;
  succeeded: number;
  /** How many were refused, by the code of the refusal. */
  refused: Record<string, number>;
}

/** A day is kept when it has been over for so long: an attempt that began before midnight may be written after it. */
const settled = minutes(10);
/** As many days as are kept, of all organizations together; one takes less than a kilobyte. */
const mostKept = 6_000;

// A day that is over never changes: history is only ever added to. So only today is counted at each look.
const kept = new WeakMap<object, Map<string, SignInDay>>();

/** The last `count` days with today as the last, each with what happened at the door. Days without anything are there too. */
export async function signInDays(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id, timeZone }: Pick<Organization, "id" | "timeZone">,
  count: number,
): Promise<SignInDay[]> {
  const now = clock.now();
  const known = kept.get(db) ?? new Map<string, SignInDay>();
  kept.set(db, known);
  const names = lastDays(timeZone, now, count);
  const keyOf = (day: string) => `${id} ${timeZone} ${day}`;
  const today = names.at(-1) ?? dayOf(timeZone, now);
  const first = names.find((day) => !known.has(keyOf(day))) ?? today;
  const counted = new Map((await countDays(db, { id, timeZone }, first, today)).map((day) => [day.day, day]));
  const over = dayOf(timeZone, before(now, settled));
  return names.map((day) => {
    const found = known.get(keyOf(day)) ?? counted.get(day) ?? { day, succeeded: 0, refused: {} };
    if (day < over) keep(known, keyOf(day), found);
    return found;
  });
}

function keep(known: Map<string, SignInDay>, key: string, day: SignInDay): void {
  known.delete(key);
  known.set(key, day);
  const oldest = known.size > mostKept ? known.keys().next().value : undefined;
  if (oldest) known.delete(oldest);
}

/** The day of a moment in a time zone, as `2026-11-22`. */
export const dayOf = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);

function lastDays(timeZone: string, now: Date, count: number): string[] {
  const today = new Date(`${dayOf(timeZone, now)}T00:00:00Z`);
  return Array.from({ length: count }, (_, place) =>
    after(today, days(place + 1 - count))
      .toISOString()
      .slice(0, 10),
  );
}

async function countDays(
  db: Services["db"],
  { id, timeZone }: Pick<Organization, "id" | "timeZone">,
  first: string,
  today: string,
): Promise<SignInDay[]> {
  // A day and a kind are one stretch of an index that holds all that is asked.
  const rows = await db.$queryRaw<{ day: string; kind: string; reason: string; count: number }[]>(Prisma.sql`
    SELECT to_char(d, 'YYYY-MM-DD') AS day, k.kind, coalesce(e.reason, '') AS reason, e.count
    FROM generate_series(${first}::date::timestamp, ${today}::date::timestamp, interval '1 day') d
    CROSS JOIN unnest(ARRAY['sign-in.succeeded', 'sign-in.refused']) k(kind)
    CROSS JOIN LATERAL (SELECT a.reason, count(*)::int AS count FROM access_event a
      WHERE a.organization_id = ${id}::uuid AND a.kind = k.kind AND a.at >= d AT TIME ZONE ${timeZone}
        AND a.at < (d + interval '1 day') AT TIME ZONE ${timeZone} GROUP BY a.reason) e`);
  const found = new Map<string, SignInDay>();
  for (const { day, kind, reason, count } of rows) {
    const one = found.get(day) ?? { day, succeeded: 0, refused: {} };
    if (kind === "sign-in.succeeded") one.succeeded += count;
    else one.refused[reason] = (one.refused[reason] ?? 0) + count;
    found.set(day, one);
  }
  return [...found.values()];
}
