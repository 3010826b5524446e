import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { refuseBelieving } from "../authority/refuse-believing";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { forgetLinks } from "./forget-links";
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
    const { connection, now, actor } = given;
    if (connection.protocol !== "saml") return refuse("connection-unknown");
    const refused = await refuseBelieving(tx, visit, actor, connection);
    if (refused) return { ok: false, refusal: refused };
    const { entityId: issuer, certificates, ...rest } = read.value;
    await forgetLinks(tx, given, issuer);
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
