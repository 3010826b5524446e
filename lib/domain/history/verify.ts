import { after, days, earlier, minutes } from "../duration";
import type { Transaction } from "../services";
import { firstMinute, minuteDigests, minuteOf, sealHash } from "./minute-digests";

export type HistoryVerdict =
  /** `hash` is the last seal's: whoever notes it elsewhere can tell later that nothing before it was sealed anew. */
  | {
      intact: true;
      minutes: number;
      events: number;
      until: Date | null;
      hash: string | null;
    }
  | { intact: false; minute: Date; sealed: number; found: number };

/** So much history is read in one statement. */
const stretch = days(1);

/**
 * Compares the whole sealed history with its hash chain (T84) and names the first minute that differs: how many
 * events its seal counts, and how many there are. Younger, not yet sealed minutes are left alone.
 */
export async function verifyHistory(db: Transaction): Promise<HistoryVerdict> {
  const first = await db.accessSeal.findFirst({ orderBy: { minute: "asc" } });
  const last = await db.accessSeal.findFirst({ orderBy: { minute: "desc" } });
  if (!first || !last) return { intact: true, minutes: 0, events: 0, until: null, hash: null };
  const earliest = (await firstMinute(db)) ?? first.minute;
  const end = after(last.minute, minutes(1));
  let previous: Uint8Array | null = null;
  let count = { minutes: 0, events: 0 };
  for (let from = earlier(earliest, first.minute); from < end; from = after(from, stretch)) {
    const to = earlier(after(from, stretch), end);
    const checked = await checkStretch(db, from, to, previous);
    if (!checked.intact) return checked;
    previous = checked.previous;
    count = {
      minutes: count.minutes + checked.minutes,
      events: count.events + checked.events,
    };
  }
  return {
    intact: true,
    ...count,
    until: end,
    hash: Buffer.from(last.hash).toString("hex"),
  };
}

type Checked =
  | {
      intact: true;
      previous: Uint8Array | null;
      minutes: number;
      events: number;
    }
  | Extract<HistoryVerdict, { intact: false }>;

async function checkStretch(db: Transaction, from: Date, to: Date, before: Uint8Array | null): Promise<Checked> {
  const seals = await db.accessSeal.findMany({
    where: { minute: { gte: from, lt: to } },
    orderBy: { minute: "asc" },
  });
  const digests = new Map((await minuteDigests(db, from, to)).map((digest) => [digest.minute.getTime(), digest]));
  const minutesSeen = new Set([...digests.keys(), ...seals.map((seal) => seal.minute.getTime())]);
  const bySeal = new Map(seals.map((seal) => [seal.minute.getTime(), seal]));
  let previous = before;
  let events = 0;
  for (const time of [...minutesSeen].sort((a, b) => a - b)) {
    const [digest, seal] = [digests.get(time), bySeal.get(time)];
    const hash = digest && sealHash(previous, digest);
    if (!digest || !seal || !hash?.equals(seal.hash)) {
      return {
        intact: false,
        minute: new Date(time),
        sealed: seal?.events ?? 0,
        found: digest?.events ?? 0,
      };
    }
    previous = hash;
    events += digest.events;
  }
  return { intact: true, previous, minutes: seals.length, events };
}

/** Until when history is sealed, and whether what it holds of the minutes since `from` still fits its seals. */
export interface SealState {
  /** The end of the last sealed minute; null before the first seal. */
  until: Date | null;
  /** The first minute that differs from its seal; null when none does, and when nobody asked. */
  broken: Date | null;
}

/** Where the chain stands; with `from` also what the minutes since then are worth, which costs as much as they hold. */
export async function sealState(db: Transaction, from: Date | null): Promise<SealState> {
  const last = await db.accessSeal.findFirst({ orderBy: { minute: "desc" } });
  if (!last) return { until: null, broken: null };
  const until = after(last.minute, minutes(1));
  if (!from) return { until, broken: null };
  const first = minuteOf(from);
  const before = await db.accessSeal.findFirst({ where: { minute: { lt: first } }, orderBy: { minute: "desc" } });
  const checked = await checkStretch(db, first, until, before?.hash ?? null);
  return { until, broken: checked.intact ? null : checked.minute };
}
