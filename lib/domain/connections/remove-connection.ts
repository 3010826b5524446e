import { takeNote } from "../authority/administer";
import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** Takes a connection that is not on away, with everything that it knows: links, aliases, certificates, its answers. */
export const removeConnection = (services: Services, visit: Visit, input: OnConnection): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, { now, connection }) => {
    const { id, organizationId, name, state, protocol } = connection;
    if (state === "on") return refuse("connection-is-on");
    await tx.providerAnswer.deleteMany({ where: { organizationId, connectionId: id } });
    await tx.ssoFlow.deleteMany({ where: { organizationId, connectionId: id } });
    await tx.connection.delete({ where: { id, organizationId } });
    const noted = await takeNote(tx, visit, { comment: input.comment });
    const details = { connectionId: id, name };
    await record(tx, now, noted, { kind: "connection.changed", reason: "removed", method: protocol, details });
    return done(null);
  });
