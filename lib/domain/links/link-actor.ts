import type { AccessEvent } from "@/prisma/generated/client";

/** Who did something to a link, as an administrator reads it. */
export interface LinkActor {
  by: "person" | "administrator" | "command-line" | "temporary-password";
  /** The administrator's name, while they are there. */
  name: string | null;
}

/** What ended a link that was neither used, replaced nor too old: the event of the same moment. */
export const linkEnds = [
  "user.suspended",
  "password.changed",
  "password.made-temporary",
  "password.set",
  "email.changed",
] as const;

export type LinkEnd = (typeof linkEnds)[number];

type Event = Pick<AccessEvent, "actorId" | "details">;

/** Reads off an event of `userId`'s link who brought it about. */
export function linkActor({ actorId, details }: Event, userId: string, names: ReadonlyMap<string, string>): LinkActor {
  const { by } = (details ?? {}) as { by?: unknown };
  if (by === "command-line" || by === "temporary-password") return { by, name: null };
  if (actorId === null || actorId === userId) return { by: "person", name: null };
  return { by: "administrator", name: names.get(actorId) ?? null };
}
