import { after } from "../duration";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { codeLife, mostAttempts } from "./caller-code";

/** How the question to a colleague stands. Whether there is such a colleague is never said: nobody answers, then. */
export type VouchState = { state: "confirmed" | "declined" | "over" } | { state: "waiting"; until: Date };

/** How it stands, for the administrator who asked; `null` for everybody else. */
export async function readVouch(
  { db, clock }: Services,
  { organization, actorId }: Visit,
  { userId, checkId }: { userId: string; checkId: string },
): Promise<VouchState | null> {
  if (!actorId) return null;
  const check = await db.callerCheck.findFirst({
    where: { id: checkId, organizationId: organization.id, userId, askedById: actorId, way: "colleague" },
  });
  if (!check) return null;
  if (check.confirmedAt) return { state: "confirmed" };
  if (check.refusedAt) return { state: "declined" };
  const until = after(check.createdAt, codeLife);
  return check.attempts >= mostAttempts || until <= clock.now() ? { state: "over" } : { state: "waiting", until };
}
