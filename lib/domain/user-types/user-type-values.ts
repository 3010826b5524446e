import type { UserType } from "@/prisma/generated/client";
import { done, type Result, refuse } from "../result";
import { parsePlainLine } from "../users/plain-line";

/** What an organization says of a user type (R16, C20). A length in minutes; null leaves it to the policy. */
export type UserTypeValues = Omit<UserType, "id" | "organizationId">;

const day = 24 * 60;

/** The bounds of a type's limits; `idleMinutes` and `mostSessions` may be 0 besides: never, and without a limit. */
export const typeBounds = {
  idleMinutes: { least: 5, most: 7 * day },
  absoluteMinutes: { least: 60, most: 365 * day },
  mostSessions: { least: 1, most: 100 },
} as const;

/** A user type as it is stored, or the first field that does not fit. */
export function parseUserType(typed: UserTypeValues): Result<UserTypeValues> {
  const name = parsePlainLine("name", typed.name, 60);
  if (!name.ok) return name;
  for (const [field, { least, most }] of Object.entries(typeBounds) as [keyof typeof typeBounds, Bounds][]) {
    const value = typed[field];
    const unlimited = value === 0 && field !== "absoluteMinutes";
    if (value !== null && !unlimited && !(Number.isInteger(value) && value >= least && value <= most))
      return refuse("out-of-bounds", { field, least, most });
  }
  return done({ ...typed, name: name.value });
}

interface Bounds {
  least: number;
  most: number;
}

/** What a form was filled from, so that a later save can tell whether somebody else changed it since. */
export const typeVersion = ({ name, maySignIn, getsMail, remembersDevice, ...limits }: UserTypeValues): string =>
  JSON.stringify([
    name,
    maySignIn,
    getsMail,
    remembersDevice,
    limits.idleMinutes,
    limits.absoluteMinutes,
    limits.mostSessions,
  ]);
