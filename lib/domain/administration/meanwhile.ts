import type { Refusal } from "../result";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

/**
 * The refusal to save over what somebody else changed since the form was shown: who, when and what. `null` when nobody
 * did. The form comes back with what was typed and may be sent again.
 */
export async function refuseMeanwhile(
  tx: Transaction,
  { organization }: Visit,
  { userId, revision }: { userId: string; revision: number },
): Promise<Refusal | null> {
  const organizationId = organization.id;
  const user = await tx.user.findFirst({ where: { organizationId, id: userId }, select: { revision: true } });
  if (!user || user.revision === revision) return null;
  const event = await tx.accessEvent.findFirst({
    where: {
      organizationId,
      userId,
      kind: { in: ["user.changed", "user.suspended", "user.resumed", "email.changed"] },
    },
    orderBy: { id: "desc" },
  });
  const who = event?.actorId
    ? await tx.user.findFirst({ where: { organizationId, id: event.actorId }, select: { name: true } })
    : null;
  const fields = (event?.details as { fields?: string[] } | null)?.fields ?? [];
  return {
    code: "changed-meanwhile",
    facts: {
      who: who?.name ?? "",
      what: fields.join(", "),
      revision: user.revision,
      ...(event ? { at: event.at } : {}),
    },
  };
}
