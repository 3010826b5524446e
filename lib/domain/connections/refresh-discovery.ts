import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
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

/** The same because an administrator wants to know at this moment. */
export async function readAgain(services: Services, visit: Visit, input: OnConnection): Promise<Result<null>> {
  const may = await administerConnection(services, visit, input, async (_, { connection }) =>
    connection.protocol === "oidc" && connection.issuer ? done(null) : refuse("connection-unknown"),
  );
  if (may.ok) await rediscover(services, visit.organization.id, input.connectionId);
  return may;
}
