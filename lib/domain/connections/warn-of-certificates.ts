import { after, days } from "../duration";
import { queueMail } from "../mail/queue-mail";
import type { Services } from "../services";
import { shortPrint } from "./keep-certificates";

/** So many days before a certificate's end somebody is told (T68). */
export const warnedBefore = [30, 14, 7, 1] as const;

const dayLength = days(1) * 1_000;

/** The narrowest of these that a certificate is within; null while it is good for longer. */
export function dueWarning(notAfter: Date, now: Date): number | null {
  const left = (notAfter.getTime() - now.getTime()) / dayLength;
  return warnedBefore.findLast((count) => left <= count) ?? null;
}

/**
 * Mails the owners and administrators of every organization whose connections are on of certificates that end soon: once
 * at each of 30, 14, 7 days and 1 day; the body of a job.
 */
export async function warnOfCertificates(services: Services): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  const ending = await db.connectionCertificate.findMany({
    where: { notAfter: { lte: after(now, days(warnedBefore[0])) }, connection: { state: "on" } },
    orderBy: { notAfter: "asc" },
  });
  for (const { id, organizationId, connectionId, notAfter, warnedDays, fingerprint } of ending) {
    const due = dueWarning(notAfter, now);
    if (due === null || (warnedDays !== null && warnedDays <= due)) continue;
    await db.$transaction(async (tx) => {
      const unwarned = { OR: [{ warnedDays: null }, { warnedDays: { gt: due } }] };
      const marked = await tx.connectionCertificate.updateMany({
        where: { id, organizationId, ...unwarned },
        data: { warnedDays: due },
      });
      if (marked.count === 0) return;
      const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
      const connection = await tx.connection.findFirstOrThrow({ where: { id: connectionId, organizationId } });
      const told = await tx.user.findMany({
        where: {
          ...{ organizationId, rank: { in: ["owner", "administrator"] }, suspendedAt: null },
          ...{ email: { not: null }, activatedAt: { not: null } },
        },
        orderBy: { id: "asc" },
      });
      for (const { id: userId, email, language, username, name } of told) {
        if (email === null) continue;
        await queueMail(tx, services, {
          organization,
          userId,
          address: email,
          language: language ?? organization.language,
          kind: "certificate-ends",
          facts: {
            ...{ username, name, connection: connection.name, connectionId },
            ...{ fingerprint: shortPrint(fingerprint), until: notAfter.toISOString() },
          },
        });
      }
    });
  }
}
