import type { Services } from "../services";
import type { Visit } from "../visit";

/** Who suspended a user last, while they are still here, and why. */
export async function readSuspension({ db }: Services, { organization }: Visit, userId: string) {
  const organizationId = organization.id;
  const event = await db.accessEvent.findFirst({
    where: { organizationId, userId, kind: "user.suspended" },
    orderBy: { at: "desc" },
  });
  const noteId = (event?.details as { noteId?: string } | null)?.noteId;
  const [who, note] = await Promise.all([
    event?.actorId ? db.user.findFirst({ where: { organizationId, id: event.actorId }, select: { name: true } }) : null,
    noteId ? db.eventNote.findFirst({ where: { organizationId, id: noteId }, select: { comment: true } }) : null,
  ]);
  return { by: who?.name ?? null, comment: note?.comment ?? null };
}
