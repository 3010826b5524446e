import type { Refusal } from "../result";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

interface Shown {
  userId: string;
  /** The revision of the user that the form was shown with; null where no form showed them: an act on many. */
  revision: number | null;
}

/** More changes than anybody is told of one by one. */
const most = 20;

/** Every event that comes with a new revision of a user. */
const kinds = ["user.changed", "user.suspended", "user.resumed", "user.merged", "email.change-asked", "email.changed"];

/**
 * The refusal to save over what somebody else changed since the form was shown: who did last, when, and what changed
 * since. `null` when nobody did. The form comes back with what was typed and may be sent again. Asked before the first
 * write of every act that changes what is written of a user.
 */
export async function refuseMeanwhile(
  tx: Transaction,
  { organization }: Visit,
  { userId, revision }: Shown,
): Promise<Refusal | null> {
  if (revision === null) return null;
  const organizationId = organization.id;
  const user = await tx.user.findFirst({ where: { organizationId, id: userId }, select: { revision: true } });
  if (!user || user.revision === revision) return null;
  const events = await tx.accessEvent.findMany({
    where: { organizationId, userId, kind: { in: kinds } },
    orderBy: { id: "desc" },
    take: Math.min(Math.max(user.revision - revision, 1), most),
  });
  const event = events[0];
  const who = event?.actorId
    ? await tx.user.findFirst({ where: { organizationId, id: event.actorId }, select: { name: true } })
    : null;
  const fields = events.flatMap(({ details }) => (details as { fields?: string[] } | null)?.fields ?? []);
  return {
    code: "changed-meanwhile",
    facts: {
      who: who?.name ?? "",
      what: [...new Set(fields)].join(", "),
      revision: user.revision,
      ...(event ? { at: event.at } : {}),
    },
  };
}
