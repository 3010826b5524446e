import { days, hours, type Seconds, seconds } from "../duration";
import type { Policy } from "../policy";

/**
 * Why somebody will fail when they next try: the first thing in their way, so that nobody is counted twice; in the order
 * in which they are looked at. Whoever is kept out on purpose, by a suspension or by a type that they do not knock at, is
 * in none.
 */
export const risks = [
  "locked",
  "not-listed",
  "mail-refused",
  "type",
  "invitation-ending",
  "temporary-ending",
  "invitation-expired",
  "temporary-expired",
  "invitation-unopened",
  "not-invited",
  "no-way",
  "single-sign-on",
] as const;

export type Risk = (typeof risks)[number];

/** How long an invitation lies unopened before somebody should ask whether it came. */
export const unopenedAfter = days(3);

/** Whoever knocked or came in so lately will knock again. */
export const comesWithin = days(30);

const half = (lifetime: Seconds) => seconds(lifetime / 2);

/** How near its end an invitation is "about to run out": two days, and never more than half of its life. */
export function invitationEndsWithin({ activation: { lifetime } }: Policy): Seconds {
  return lifetime === "unlimited" || lifetime / 2 > days(2) ? days(2) : half(lifetime);
}

/** The same of a temporary password: twelve hours. */
export const temporaryEndsWithin = ({ password: { temporary } }: Policy): Seconds =>
  temporary / 2 > hours(12) ? hours(12) : half(temporary);
