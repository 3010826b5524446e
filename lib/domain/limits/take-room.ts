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
export async function takeRoomIn(
  tx: Transaction,
  now: Date,
  rooms: readonly Room[],
): Promise<{ room: Room; opensAt: Date } | null> {
  const keys = rooms.map((room) => room.key).sort();
  const rows = await tx.$queryRaw<{ key: string; taken: Date[] }[]>`
    INSERT INTO request_limit (key, taken, expires_at)
    SELECT key, '{}', ${now}::timestamptz FROM unnest(${keys}::text[]) AS wanted(key) ORDER BY key
    ON CONFLICT (key) DO UPDATE SET key = excluded.key
    RETURNING key, taken`;
  const taken = new Map(rows.map((row) => [row.key, row.taken]));
  const within = (room: Room) => (taken.get(room.key) ?? []).filter((at) => at > before(now, room.window));
  const idle = ({ key, again }: Room) =>
    again !== undefined && (taken.get(key) ?? []).every((at) => at <= before(now, again));
  const full = rooms.find((room) => within(room).length >= room.most && !idle(room));
  if (full) return { room: full, opensAt: opens(full, within(full)) };
  for (const room of rooms) {
    const data = { taken: [...within(room), now], expiresAt: after(now, room.window) };
    await tx.limit.update({ where: { key: room.key }, data });
  }
  return null;
}

/** When so many of the places are free again that there is one more. */
function opens({ most, window }: Room, taken: Date[]): Date {
  const oldest = [...taken].sort((one, other) => one.getTime() - other.getTime())[taken.length - most];
  if (!oldest) throw new Error("a room that is not full is open");
  return after(oldest, window);
}
