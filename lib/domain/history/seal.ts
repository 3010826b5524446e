import type { PrismaClient } from "@/prisma/generated/client";
import { after, before, days, earlier, minutes } from "../duration";
import { takeTurns } from "../take-turns";
import { firstMinute, minuteDigests, minuteOf, sealHash } from "./minute-digests";

/** A minute is sealed when it is this old: no transaction lives so long that it could still add to it. */
const settled = minutes(2);
/** So much history is sealed in one transaction. */
const stretch = days(1);

/**
 * Seals the minutes of history that are over into the hash chain (T84); the body of a job that runs each minute.
 * `owner` is a connection of the owner's role: the application's may not write seals. Several processes may call
 * it together. Returns how many minutes were sealed.
 */
export async function sealHistory(owner: PrismaClient, now: Date): Promise<number> {
  const end = minuteOf(before(now, settled));
  let sealed = 0;
  for (let open = true; open; ) {
    const step = await owner.$transaction(async (tx) => {
      await takeTurns(tx, "history seal");
      const last = await tx.accessSeal.findFirst({
        orderBy: { minute: "desc" },
      });
      const from = last ? after(last.minute, minutes(1)) : await firstMinute(tx);
      if (!from || from >= end) return { sealed: 0, open: false };
      // A quiet stretch has nothing to seal; then look at all that is left.
      const near = earlier(after(from, stretch), end);
      const digests = await minuteDigests(tx, from, near);
      const found = digests.length > 0 ? digests : await minuteDigests(tx, near, end);
      let previous: Uint8Array | null = last?.hash ?? null;
      const data = found.map((digest) => {
        previous = sealHash(previous, digest);
        const { minute, events, lastEventId } = digest;
        return {
          minute,
          events,
          lastEventId,
          hash: Buffer.from(previous),
          sealedAt: now,
        };
      });
      await tx.accessSeal.createMany({ data });
      return { sealed: data.length, open: data.length > 0 };
    });
    sealed += step.sealed;
    open = step.open;
  }
  return sealed;
}
