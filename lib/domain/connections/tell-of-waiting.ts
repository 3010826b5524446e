import { before, days } from "../duration";
import { record } from "../history/record";
import { tellOwners } from "../organizations/tell-owners";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";
import type { Connection } from "./connection";

/** Owners are not told twice of one link, nor within this time of another one for the same account. */
const quiet = days(1);

interface Waiting {
  identityId: string;
  userId: string;
  connection: Pick<Connection, "id" | "name" | "protocol">;
  /** Who it is at the provider. */
  subject: string;
}

/**
 * Mails every owner that somebody at the provider came as a person with a rank, and that the link waits for an approval;
 * once. Whoever it is about is told too where they are an owner: they know best whether it was them.
 */
export async function tellOfWaiting(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  { identityId, userId, connection, subject }: Waiting,
): Promise<void> {
  const { organization } = visit;
  const now = services.clock.now();
  const told = await tx.accessEvent.findMany({
    where: { organizationId: organization.id, userId, kind: "identity.waits" },
    orderBy: { id: "desc" },
    take: 20,
  });
  const ofThis = ({ details }: (typeof told)[number]) =>
    (details as { identityId?: string } | null)?.identityId === identityId;
  if (told.some((event) => ofThis(event) || event.at > before(now, quiet))) return;
  const about = await tx.user.findFirstOrThrow({ where: { id: userId, organizationId: organization.id } });
  await record(tx, now, visit, {
    kind: "identity.waits",
    method: connection.protocol,
    userId,
    details: { connectionId: connection.id, identityId },
  });
  await tellOwners(tx, services, visit, "link-waits", {
    about: about.name,
    aboutId: userId,
    aboutUsername: about.username,
    connection: connection.name,
    subject: printable(subject, 200),
    at: now.toISOString(),
  });
}
