import { randomUUID } from "node:crypto";
import type { FieldChanges } from "../authority/administer";
import type { Transaction } from "../services";
import type { Connection } from "./connection";
import type { ProviderCertificate } from "./saml";

/** How a certificate is told apart in history: by the beginning of its fingerprint. */
export const shortPrint = (fingerprint: string): string =>
  fingerprint
    .slice(0, 16)
    .toUpperCase()
    .replace(/(..)(?=.)/g, "$1:");

const printsOf = (certificates: readonly { fingerprint: string }[]) =>
  certificates.map(({ fingerprint }) => shortPrint(fingerprint)).sort();

/** Makes these the connection's certificates: adds what is new, keeps what is known, takes the others away. Returns what changed. */
export async function keepCertificates(
  tx: Transaction,
  now: Date,
  { id: connectionId, organizationId, certificates: had }: Pick<Connection, "id" | "organizationId" | "certificates">,
  wanted: readonly ProviderCertificate[],
): Promise<FieldChanges> {
  const prints = new Set(wanted.map(({ fingerprint }) => fingerprint));
  const known = new Set(had.map(({ fingerprint }) => fingerprint));
  const gone = had.filter(({ fingerprint }) => !prints.has(fingerprint)).map(({ id }) => id);
  const fresh = wanted.filter(({ fingerprint }) => !known.has(fingerprint));
  if (gone.length === 0 && fresh.length === 0) return {};
  await tx.connectionCertificate.deleteMany({ where: { organizationId, connectionId, id: { in: gone } } });
  await tx.connectionCertificate.createMany({
    data: fresh.map((one) => ({ ...one, id: randomUUID(), organizationId, connectionId, addedAt: now })),
  });
  return { certificates: { from: printsOf(had), to: printsOf(wanted) } };
}
