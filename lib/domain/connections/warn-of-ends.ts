import { after, days } from "../duration";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import { type Ending, endingCertificates, endingSecrets } from "./endings";

/** So many days before an end somebody is told (T68). */
export const warnedBefore = [30, 14, 7, 1] as const;

const dayLength = days(1) * 1_000;

/** The narrowest of these that an end is within; null while it is good for longer. */
export function dueWarning(end: Date, now: Date): number | null {
  const left = (end.getTime() - now.getTime()) / dayLength;
  return warnedBefore.findLast((count) => left <= count) ?? null;
}

/**
 * Mails the owners and administrators of every organization whose connections are on of what ends soon, a provider's
 * certificate or our secret there: once at each of 30, 14, 7 days and 1 day; the body of a job.
 */
export async function warnOfEnds(services: Services): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  const until = after(now, days(warnedBefore[0]));
  for (const ending of [...(await endingCertificates(db, until)), ...(await endingSecrets(db, until))]) {
    const due = dueWarning(ending.at, now);
    if (due === null || (ending.warnedDays !== null && ending.warnedDays <= due)) continue;
    await db.$transaction(async (tx) => {
      if ((await ending.mark(tx, due)).count > 0) await tell(tx, services, ending);
    });
  }
}

async function tell(tx: Transaction, services: Services, { organizationId, connectionId, letter }: Ending) {
  const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
  const { name } = await tx.connection.findFirstOrThrow({ where: { id: connectionId, organizationId } });
  const told = await tx.user.findMany({
    where: {
      ...{ organizationId, rank: { in: ["owner", "administrator"] }, suspendedAt: null },
      ...{ email: { not: null }, activatedAt: { not: null } },
    },
    orderBy: { id: "asc" },
  });
  for (const { id: userId, email, language, ...user } of told) {
    if (email === null) continue;
    const person = { username: user.username, name: user.name };
    await queueMail(tx, services, {
      ...{ organization, userId, address: email, language: language ?? organization.language },
      ...letter({ ...person, connection: name, connectionId }),
    });
  }
}
