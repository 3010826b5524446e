import { takeNote } from "../authority/administer";
import { changesBetween } from "../authority/changes-between";
import { before, hours } from "../duration";
import { record } from "../history/record";
import type { Services } from "../services";
import { commandVisit } from "../visit";
import { keepCertificates } from "./keep-certificates";
import { readConnection } from "./read-connection";
import { readMetadata } from "./read-metadata";
import { rediscover } from "./refresh-discovery";
import type { ProviderCertificate } from "./saml";

/** Metadata is read again after this time. */
const fresh = hours(20);

/**
 * Reads the metadata of every connection again that came from an address, as an OpenID provider's always does; the body of
 * a job. Nobody is told but by the page and the history. A mistake of ours at one connection keeps no other from being read;
 * the job fails then all the same.
 */
export async function refreshMetadata(services: Services): Promise<void> {
  const { db, clock } = services;
  const due = await db.connection.findMany({
    where: {
      OR: [{ metadataAddress: { not: null } }, { protocol: "oidc" }],
      metadataReadAt: { lte: before(clock.now(), fresh) },
    },
    select: { id: true, organizationId: true, protocol: true },
  });
  const mistakes: unknown[] = [];
  for (const { id, organizationId, protocol } of due) {
    const readAgain = protocol === "oidc" ? rediscover : refreshOne;
    await readAgain(services, organizationId, id).catch((mistake: unknown) => mistakes.push(mistake));
  }
  if (mistakes.length > 0) throw new AggregateError(mistakes, "metadata could not be read again");
}

/**
 * A provider's new certificate is believed beside the old one; an old one goes when the metadata has dropped it and an
 * answer was signed with one that is in it. Another entityID or none that can be read changes nothing and is shown.
 */
export async function refreshOne(services: Services, organizationId: string, id: string): Promise<void> {
  const { db, clock } = services;
  const organization = await db.organization.findUnique({ where: { id: organizationId } });
  const seen = organization && (await readConnection(db, organization, id));
  if (!organization || !seen?.metadataAddress) return;
  const read = await readMetadata(services, organization, { address: seen.metadataAddress }, seen.issuer);
  const now = clock.now();
  if (!read.ok) {
    const metadataProblem = String(read.refusal.facts?.problem ?? read.refusal.code);
    await db.connection.update({ where: { id, organizationId }, data: { metadataReadAt: now, metadataProblem } });
    return;
  }
  await db.$transaction(async (tx) => {
    await tx.connection.update({ where: { id, organizationId }, data: { metadataReadAt: now, metadataProblem: null } });
    const connection = await readConnection(tx, organization, id);
    if (!connection || connection.metadataAddress !== seen.metadataAddress) return;
    const { certificates, entityId: _, ...data } = read.value;
    const had = Object.fromEntries(Object.keys(data).map((field) => [field, connection[field as keyof typeof data]]));
    const kept = keptBeside(connection.certificates, certificates);
    const changes = {
      ...changesBetween(had, data),
      ...(await keepCertificates(tx, now, connection, [...certificates, ...kept])),
    };
    if (Object.keys(changes).length === 0) return;
    await tx.connection.update({ where: { id, organizationId }, data });
    const noted = await takeNote(tx, commandVisit(organization), { changes });
    const details = { connectionId: id, name: connection.name };
    await record(tx, now, noted, { kind: "connection.changed", reason: "refreshed", method: "saml", details });
  });
}

/** The known certificates that the metadata has dropped, until one that is in it was used. */
function keptBeside<Known extends ProviderCertificate & { lastUsedAt: Date | null }>(
  known: readonly Known[],
  offered: readonly ProviderCertificate[],
): ProviderCertificate[] {
  const prints = new Set(offered.map(({ fingerprint }) => fingerprint));
  const taken = known.some(({ fingerprint, lastUsedAt }) => prints.has(fingerprint) && lastUsedAt !== null);
  return taken ? [] : known.filter(({ fingerprint }) => !prints.has(fingerprint));
}
