import { before, minutes } from "../duration";
import type { Services } from "../services";
import { seal, unseal } from "./seal";

/** So long after a sign-out here it is told to the provider. */
export const signOutWithin = minutes(2);

/** In characters. It travels in an address; where that would be too long for a server the provider is asked without. */
const longest = 4_096;

const contextOf = (sessionId: string) => `session ${sessionId} sign-out hint`;

/** A provider's ID token as its session keeps it; null where there is none, or one that no address can carry. */
export const sealSignOutHint = (
  { linkKeys }: Pick<Services, "linkKeys">,
  sessionId: string,
  idToken: string | null,
): Uint8Array<ArrayBuffer> | null =>
  idToken === null || idToken.length > longest ? null : seal(linkKeys, contextOf(sessionId), idToken);

/** The same to be shown to its provider again; null where none was kept, or its key is gone. */
export const signOutHintOf = (
  { linkKeys }: Pick<Services, "linkKeys">,
  { id, signOutHint }: { id: string; signOutHint: Uint8Array | null },
): string | null => signOutHint && unseal(linkKeys, contextOf(id), signOutHint);

/** Forgets those of sessions that are over; the body of a job. */
export async function forgetSignOutHints({ db, clock }: Pick<Services, "db" | "clock">): Promise<void> {
  await db.session.updateMany({
    where: { signOutHint: { not: null }, endedAt: { lte: before(clock.now(), signOutWithin) } },
    data: { signOutHint: null },
  });
}
