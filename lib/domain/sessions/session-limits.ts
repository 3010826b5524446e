import { Prisma } from "@/prisma/generated/client";
import { after, before, earlier, later, minutes, type Seconds, seconds } from "../duration";
import type { Policy } from "../policy";

/** What a user type says about sessions; null leaves it to the policy, 0 takes the limit away. */
export interface TypeLimits {
  idleMinutes: number | null;
  absoluteMinutes: number | null;
  mostSessions: number | null;
}

/** When a session ends by itself, and of what length of time. */
export interface SessionEnds {
  /** Null where idling never ends it (C20). */
  idle: Seconds | null;
  idleUntil: Date | null;
  absolute: Seconds;
  absoluteUntil: Date;
}

/** What of a session its ends are counted from. Who came through a provider may have proved themselves there long before. */
interface Lived {
  createdAt: Date;
  authenticatedAt: Date;
  lastActAt: Date;
  providerEndsAt: Date | null;
}

/** When a session ends; one that came through a provider never outlives the provider's own (T53). */
export function sessionEnds(
  policy: Policy["session"],
  type: Pick<TypeLimits, "idleMinutes" | "absoluteMinutes">,
  session: Lived,
): SessionEnds {
  const idle: Seconds | "never" =
    type.idleMinutes === null ? policy.idle : type.idleMinutes === 0 ? "never" : minutes(type.idleMinutes);
  const longest = type.absoluteMinutes === null ? policy.absolute : minutes(type.absoluteMinutes);
  const { createdAt, authenticatedAt, providerEndsAt } = session;
  const since = later(createdAt, authenticatedAt);
  const absoluteUntil = earlier(after(since, longest), providerEndsAt ?? after(since, longest));
  const absolute = seconds(Math.max(1, Math.ceil((absoluteUntil.getTime() - since.getTime()) / 1_000)));
  return {
    idle: idle === "never" ? null : idle,
    idleUntil: idle === "never" ? null : after(session.lastActAt, idle),
    absolute,
    absoluteUntil,
  };
}

/** What ends a session first. */
export interface FirstEnd {
  limit: "idle" | "absolute";
  at: Date;
  /** The length of that limit. */
  length: Seconds;
  /** From when on its person is warned (R115): as the policy says, but never before half of the time is over. */
  warnedFrom: Date;
}

/** The first end of a session. Of two at the same moment it is the one that no act moves. */
export function firstEnd({ warn }: Policy["session"], ends: SessionEnds): FirstEnd {
  const { idle, idleUntil, absolute, absoluteUntil } = ends;
  const [limit, at, length] =
    idle && idleUntil && idleUntil < absoluteUntil
      ? (["idle", idleUntil, idle] as const)
      : (["absolute", absoluteUntil, absolute] as const);
  return { limit, at, length, warnedFrom: before(at, seconds(Math.min(warn, length / 2))) };
}

/** `sessionEnds` as conditions of a statement over `session s` and its `user_type t`: which limit is over at `now`. */
export function timedOut(policy: Policy["session"], now: Date): Record<"idle" | "absolute", Prisma.Sql> {
  const over = (since: Prisma.Sql, limit: Prisma.Sql) =>
    Prisma.sql`${since} + ${limit} * interval '1 second' <= ${now}`;
  const idle = policy.idle === "never" ? null : policy.idle;
  return {
    idle: over(Prisma.sql`s.last_act_at`, Prisma.sql`nullif(coalesce(t.idle_minutes * 60, ${idle}::int), 0)`),
    absolute: Prisma.sql`(${over(
      Prisma.sql`greatest(s.authenticated_at, s.created_at)`,
      Prisma.sql`coalesce(t.absolute_minutes * 60, ${policy.absolute}::int)`,
    )} OR coalesce(s.provider_ends_at <= ${now}, false))`,
  };
}

/** How long the browser keeps the session's cookie: on a screen that never idles out as long as the session lives, else until it closes (null). */
export function cookieLife(policy: Policy["session"], type: TypeLimits): Seconds | null {
  if (type.idleMinutes !== 0) return null;
  return type.absoluteMinutes === null ? policy.absolute : minutes(type.absoluteMinutes);
}

/** How many sessions at once; null for no limit (T52). */
export function mostSessions(policy: Policy["session"], type: Pick<TypeLimits, "mostSessions">): number | null {
  if (type.mostSessions === 0) return null;
  if (type.mostSessions !== null) return type.mostSessions;
  return policy.most === "unlimited" ? null : policy.most;
}
