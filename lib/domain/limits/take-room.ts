import { after, before, type Seconds } from "../duration";
import type { Services, Transaction } from "../services";

/** How often something may be done within any stretch of time as long as `window`. */
export interface Room {
  key: string;
  most: number;
  window: Seconds;
  /** A full room has one more place when the last one was taken longer ago than this. */
  again?: Seconds;
}

export interface FullRoom {
  room: Room;
  /** When there is one more place. */
  opensAt: Date;
}

/**
 * Takes one place in each of the rooms, or none at all when one is full, and then names that one. Exact in
 * any stretch of time and over several processes: the rows are held in one order until all is decided. Time
 * is our own clock's, which is why no library does this (docs/decisions/0004-limits-by-our-own-clock.md).
 */
export async function takeRoom(services: Pick<Services, "db" | "clock">, rooms: readonly Room[]): Promise<Room | null> {
  const full = await services.db.$transaction((tx) => takeRoomIn(tx, services.clock.now(), rooms));
  return full?.room ?? null;
}

/** As takeRoom, in the caller's transaction, which keeps the rooms until it ends; says also when the full one opens. */
export async function takeRoomIn(tx: Transaction, now: Date, rooms: readonly Room[]): Promise<FullRoom | null> {
  const keys = rooms.map((room) => room.key).sort();
  const rows = await tx.$queryRaw<{ key: string; taken: Date[] }[]>`
    INSERT INTO request_limit (key, taken, expires_at)
    SELECT key, '{}', ${now}::timestamptz FROM unnest(${keys}::text[]) AS wanted(key) ORDER BY key
    ON CONFLICT (key) DO UPDATE SET key = excluded.key
    RETURNING key, taken`;
  const taken = new Map(rows.map((row) => [row.key, row.taken]));
  const full = fullAmong(rooms, taken, now);
  if (full) return full;
  for (const room of rooms) {
    const data = { taken: [...within(room, taken, now), now], expiresAt: after(now, room.window) };
    await tx.limit.update({ where: { key: room.key }, data });
  }
  return null;
}

/** The first of the rooms that is full, read without holding or writing anything: for a flood that is to leave no rows. */
export async function findFull(
  { db, clock }: Pick<Services, "clock"> & { db: Transaction },
  rooms: readonly Room[],
): Promise<FullRoom | null> {
  const rows = await db.limit.findMany({ where: { key: { in: rooms.map(({ key }) => key) } } });
  return fullAmong(rooms, new Map(rows.map((row) => [row.key, row.taken])), clock.now());
}

type Taken = ReadonlyMap<string, Date[]>;

const within = ({ key, window }: Room, taken: Taken, now: Date): Date[] =>
  (taken.get(key) ?? []).filter((at) => at > before(now, window));

function fullAmong(rooms: readonly Room[], taken: Taken, now: Date): FullRoom | null {
  const idle = ({ key, again }: Room) =>
    again !== undefined && (taken.get(key) ?? []).every((at) => at <= before(now, again));
  const full = rooms.find((room) => within(room, taken, now).length >= room.most && !idle(room));
  return full ? { room: full, opensAt: opens(full, within(full, taken, now)) } : null;
}

/** When so many of the places are free again that there is one more. */
function opens({ most, window }: Room, taken: Date[]): Date {
  const oldest = [...taken].sort((one, other) => one.getTime() - other.getTime())[taken.length - most];
  if (!oldest) throw new Error("a room that is not full is open");
  return after(oldest, window);
}
