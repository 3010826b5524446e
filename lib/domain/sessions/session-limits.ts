import { Prisma } from "@/prisma/generated/client";
import { after, minutes, type Seconds } from "../duration";
import type { Policy } from "../policy";

/** What a user type says about sessions; null leaves it to the policy, 0 takes the limit away. */
export interface TypeLimits {
  idleMinutes: number | null;
  absoluteMinutes: number | null;
  mostSessions: number | null;
}

/** When a session ends by itself. `idleUntil` is null where idling never ends it (C20). */
export function sessionEnds(
  policy: Policy["session"],
  type: Pick<TypeLimits, "idleMinutes" | "absoluteMinutes">,
  session: { authenticatedAt: Date; lastActAt: Date },
): { idleUntil: Date | null; absoluteUntil: Date } {
  const idle: Seconds | "never" =
    type.idleMinutes === null ? policy.idle : type.idleMinutes === 0 ? "never" : minutes(type.idleMinutes);
  const absolute = type.absoluteMinutes === null ? policy.absolute : minutes(type.absoluteMinutes);
  return {
    idleUntil: idle === "never" ? null : after(session.lastActAt, idle),
    absoluteUntil: after(session.authenticatedAt, absolute),
  };
}

/** `sessionEnds` as conditions of a statement over `session s` and its `user_type t`: which limit is over at `now`. */
export function timedOut(policy: Policy["session"], now: Date): Record<"idle" | "absolute", Prisma.Sql> {
  const over = (since: Prisma.Sql, limit: Prisma.Sql) =>
    Prisma.sql`${since} + ${limit} * interval '1 second' <= ${now}`;
  const idle = policy.idle === "never" ? null : policy.idle;
  return {
    idle: over(Prisma.sql`s.last_act_at`, Prisma.sql`nullif(coalesce(t.idle_minutes * 60, ${idle}::int), 0)`),
    absolute: over(
      Prisma.sql`s.authenticated_at`,
      Prisma.sql`coalesce(t.absolute_minutes * 60, ${policy.absolute}::int)`,
    ),
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
