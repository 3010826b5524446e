/** One event of an attempt. */
export interface AttemptEvent {
  id: bigint;
  at: Date;
  kind: string;
  reason: string | null;
  method: string | null;
  requestId: string;
  actorId: string | null;
  userId: string | null;
  deviceId: string | null;
  linkId: string | null;
  identifierLength: number | null;
  clientAddress: string | null;
  userAgent: string | null;
  details: unknown;
}

/** A link that somebody else was signed in beside is not their own; history says so by who opened it. */
export const reasonOf = ({ kind, reason, actorId, userId }: AttemptEvent): string | null =>
  kind === "link.opened" && !reason && actorId && actorId !== userId ? "link-foreign" : reason;
