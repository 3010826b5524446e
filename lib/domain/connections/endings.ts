import type { NewMail } from "../mail/queue-mail";
import type { Transaction } from "../services";
import { shortPrint } from "./keep-certificates";

type Letter = Pick<NewMail<"certificate-ends" | "secret-ends">, "kind" | "facts">;

/** Something of a connection that is on and ends, and people with it who could come in. */
export interface Ending {
  organizationId: string;
  connectionId: string;
  at: Date;
  /** The last of 30, 14, 7, 1 days of which administrators were told. */
  warnedDays: number | null;
  /** Writes down that they are told of `days` now; no row where that was done meanwhile. */
  mark(tx: Transaction, days: number): Promise<{ count: number }>;
  letter(whom: { username: string; name: string; connection: string; connectionId: string }): Letter;
}

/** Of providers' certificates, those that end until then. */
export async function endingCertificates(db: Transaction, until: Date): Promise<Ending[]> {
  const rows = await db.connectionCertificate.findMany({
    where: { notAfter: { lte: until }, connection: { state: "on" } },
    orderBy: { notAfter: "asc" },
  });
  return rows.map(({ id, organizationId, connectionId, notAfter, warnedDays, fingerprint }) => ({
    ...{ organizationId, connectionId, at: notAfter, warnedDays },
    mark: (tx, days) =>
      tx.connectionCertificate.updateMany({
        where: { id, organizationId, OR: [{ warnedDays: null }, { warnedDays: { gt: days } }] },
        data: { warnedDays: days },
      }),
    letter: (whom) => ({
      kind: "certificate-ends",
      facts: { ...whom, fingerprint: shortPrint(fingerprint), until: notAfter.toISOString() },
    }),
  }));
}

/** Of our secrets at OpenID providers, those that end until then. */
export async function endingSecrets(db: Transaction, until: Date): Promise<Ending[]> {
  const rows = await db.connection.findMany({
    where: { secretEndsOn: { lte: until }, state: "on" },
    orderBy: { secretEndsOn: "asc" },
  });
  return rows.flatMap(({ id, organizationId, secretEndsOn, secretWarnedDays }) =>
    secretEndsOn === null
      ? []
      : [
          {
            ...{ organizationId, connectionId: id, at: secretEndsOn, warnedDays: secretWarnedDays },
            mark: (tx: Transaction, days: number) =>
              tx.connection.updateMany({
                where: { id, organizationId, OR: [{ secretWarnedDays: null }, { secretWarnedDays: { gt: days } }] },
                data: { secretWarnedDays: days },
              }),
            letter: (whom): Letter => ({
              kind: "secret-ends",
              facts: { ...whom, day: secretEndsOn.toISOString().slice(0, 10) },
            }),
          } satisfies Ending,
        ],
  );
}
