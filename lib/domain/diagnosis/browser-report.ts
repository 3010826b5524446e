import type { Prisma } from "@/prisma/generated/client";

/** What a browser told about itself with a form. Never trusted: it decides nothing, it only helps to explain. */
export interface BrowserReport {
  /** Caps Lock was on while the password was typed. */
  capsLock?: true;
  cookies?: "kept" | "blocked";
  /** By how many seconds its clock is ahead of ours; behind: negative. */
  clock?: number;
}

/** Ten years: whatever a clock says beyond that helps nobody. */
const farthest = 315_360_000;

/** The report from what the form brought; `clock` is the browser's own time, in seconds since 1970. */
export function browserReport(
  said: { capsLock: boolean; cookies?: "kept" | "blocked"; clock?: number },
  now: Date,
): BrowserReport {
  const ahead = said.clock === undefined ? undefined : said.clock - Math.floor(now.getTime() / 1_000);
  return {
    ...(said.capsLock && { capsLock: true }),
    ...(said.cookies && { cookies: said.cookies }),
    ...(ahead !== undefined && { clock: Math.max(-farthest, Math.min(farthest, ahead)) }),
  };
}

/** The report in the details of an event; what is misshapen there is left out. */
export function readReport(details: unknown): BrowserReport {
  if (typeof details !== "object" || details === null) return {};
  const { capsLock, cookies, clock } = details as Record<string, unknown>;
  return {
    ...(capsLock === true && { capsLock }),
    ...((cookies === "kept" || cookies === "blocked") && { cookies }),
    ...(Number.isSafeInteger(clock) && { clock: clock as number }),
  };
}

/** A report as the details of an event keep it. */
export const reportDetails = (report: BrowserReport | undefined): Prisma.InputJsonObject => ({ ...report });
