import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { keepConnection } from "./keep-connection";

/** Calls a connection something else: what its button says. */
export const changeName = (
  services: Services,
  visit: Visit,
  input: OnConnection & { name: string },
): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { id, organizationId, name: from } = given.connection;
    const name = parsePlainLine("name", input.name, 60);
    if (!name.ok) return name;
    const to = name.value;
    if (from === to) return done(null);
    if ((await tx.connection.count({ where: { organizationId, name: to, id: { not: id } } })) > 0)
      return refuse("name-taken", { field: "name", name: to });
    await keepConnection(tx, given, { data: { name: to }, changes: { name: { from, to } } });
    return done(null);
  });
