import type { Services } from "../services";
import { describeProvider } from "./find-provider";

/**
 * Reads once more what an OpenID provider says of itself, for the page alone: sign-ins ask it themselves. What cannot be
 * read changes nothing and is shown.
 */
export async function rediscover(services: Services, organizationId: string, id: string): Promise<void> {
  const { db, clock } = services;
  const row = await db.connection.findFirst({ where: { id, organizationId, protocol: "oidc", issuer: { not: "" } } });
  if (!row) return;
  const read = await describeProvider(services, row.issuer);
  const { problem, status } = (read.ok ? {} : read.refusal.facts) ?? {};
  const told = read.ok
    ? { discovered: read.value, metadataProblem: null }
    : { metadataProblem: status ? `${problem} ${status}` : String(problem) };
  const where = { id, organizationId, issuer: row.issuer };
  await db.connection.updateMany({ where, data: { ...told, metadataReadAt: clock.now() } });
}
