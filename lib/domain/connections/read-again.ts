import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { rediscover } from "./refresh-discovery";

/** What an OpenID provider says of itself is read once more because an administrator wants to know at this moment. */
export async function readAgain(services: Services, visit: Visit, input: OnConnection): Promise<Result<null>> {
  const may = await administerConnection(services, visit, input, async (_, { connection }) =>
    connection.protocol === "oidc" && connection.issuer ? done(null) : refuse("connection-unknown"),
  );
  if (may.ok) await rediscover(services, visit.organization.id, input.connectionId);
  return may;
}
