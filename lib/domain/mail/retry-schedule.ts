import { after, hours, minutes, type Seconds } from "../duration";

const first = [1, 2, 4, 8, 15].map(minutes);
const later: Seconds = minutes(15);
const longest: Seconds = hours(24);

interface Tried {
  /** How often the mail was tried so far, at least 1. */
  attempts: number;
  createdAt: Date;
  expiresAt: Date;
}

/**
 * When a mail that was put off is tried again: 1, 2, 4, 8, 15 minutes after the last try, then every 15, until
 * it is 24 hours old and never past its own life. `null`: not again.
 */
export function nextTry({ attempts, createdAt, expiresAt }: Tried, now: Date): Date | null {
  const next = after(now, first[attempts - 1] ?? later);
  return next <= after(createdAt, longest) && next < expiresAt ? next : null;
}
