import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { keepCertificates } from "./keep-certificates";
import { keepConnection } from "./keep-connection";
import { providerAddress } from "./provider-address";
import { type MetadataSource, readMetadata } from "./read-metadata";

interface Input extends OnConnection {
  source: MetadataSource;
  /** Which provider, where the file has several. */
  entityId?: string;
}

/**
 * Fills a SAML connection from the provider's own metadata: its file, or an https address, which is read again every day
 * (T69). Its certificates become the connection's. Asks nobody before whoever asks may; a signature of the file counts
 * for nothing, for the administrator vouches for where it came from.
 */
export async function takeMetadata(services: Services, visit: Visit, input: Input): Promise<Result<null>> {
  const permit = await services.db.$transaction((tx) =>
    authorize(services, tx, visit, "sso.change", { comment: input.comment }),
  );
  if (!permit.ok) return permit;
  const { source, entityId } = input;
  const address = "address" in source ? providerAddress(visit.organization, "address", source.address) : done(null);
  if (!address.ok) return address;
  const read = await readMetadata(services, visit.organization, source, entityId);
  if (!read.ok) return read;
  return administerConnection(services, visit, input, async (tx, given) => {
    const { connection, now } = given;
    if (connection.protocol !== "saml") return refuse("connection-unknown");
    const { entityId: issuer, certificates, ...rest } = read.value;
    const data = { issuer, ...rest };
    const had = Object.fromEntries(Object.keys(data).map((field) => [field, connection[field as keyof typeof data]]));
    const changes = {
      ...changesBetween(had, data),
      ...(await keepCertificates(tx, now, connection, certificates)),
      ...changesBetween({ metadataAddress: connection.metadataAddress }, { metadataAddress: address.value }),
    };
    const from = { metadataAddress: address.value, metadataReadAt: now, metadataProblem: null };
    await keepConnection(tx, given, { data: { ...data, ...from }, changes, untested: Object.keys(changes).length > 0 });
    return done(null);
  });
}
