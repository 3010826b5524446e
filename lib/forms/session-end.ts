import type { FirstEnd } from "@/lib/domain/sessions/session-limits";

/** The header in which the server tells a page when its session ends. */
export const sessionEndHeader = "Latchkey-Session-End";

/**
 * What ends a session, in seconds from when it was told: the browser's clock may be wrong. The moment itself is only
 * for reading.
 */
export interface SessionEnd {
  limit: FirstEnd["limit"];
  seconds: number;
  /** So many seconds before the end its person is warned. */
  warn: number;
  /** Milliseconds since 1970. */
  at: number;
}

export const sessionEnd = ({ limit, at, warnedFrom }: FirstEnd, now: Date): SessionEnd => ({
  limit,
  seconds: Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1_000)),
  warn: (at.getTime() - warnedFrom.getTime()) / 1_000,
  at: at.getTime(),
});

/** As a header says it: `idle;in=299;warn=300;at=1764426900000`. */
export const writeSessionEnd = ({ limit, seconds, warn, at }: SessionEnd): string =>
  `${limit};in=${seconds};warn=${warn};at=${at}`;

export function readSessionEnd(written: string | null): SessionEnd | null {
  const [, limit, ...numbers] = /^(idle|absolute);in=(\d+);warn=([\d.]+);at=(\d+)$/.exec(written ?? "") ?? [];
  const [seconds, warn, at] = numbers.map(Number);
  if (seconds === undefined || warn === undefined || at === undefined) return null;
  return { limit: limit === "idle" ? "idle" : "absolute", seconds, warn, at };
}
