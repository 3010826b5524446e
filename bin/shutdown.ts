import { startedByNpm } from "@/lib/env";

/** A terminal's Ctrl-C arrives twice when a parent passes it on as well; only a later one is impatience. */
const impatience = 1_000;

/** When everything should long be over, in milliseconds. */
const deadline = 20_000;

/**
 * Runs `end` once on SIGTERM or SIGINT and leaves with 0. A second signal a second later, or 20 s, leaves at once.
 * A process that npm started ends when npm is gone, so that it does not keep its port behind everybody's back.
 */
export function onEndSignal(end: () => Promise<void>): void {
  let endingSince: number | null = null;
  const leave = async () => {
    const now = performance.now();
    if (endingSince !== null && now - endingSince > impatience) process.exit(1);
    if (endingSince !== null) return;
    endingSince = now;
    setTimeout(() => process.exit(1), deadline).unref();
    await end();
    process.exit(0);
  };
  process.on("SIGTERM", leave);
  process.on("SIGINT", leave);
  if (!startedByNpm()) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), impatience).unref();
}
