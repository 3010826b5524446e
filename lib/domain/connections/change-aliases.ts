import { randomUUID } from "node:crypto";
import { administer, takeNote } from "../authority/administer";
import { record } from "../history/record";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { findByValues } from "./find-by-values";
import { readConnection } from "./read-connection";

interface NewAlias {
  userId: string;
  connectionId: string;
  value: string;
  comment?: string | null;
}

/**
 * Says that a provider knows a user by another value (R41): their next sign-in through the connection finds them by it.
 * It leads whoever has that value at the provider into the account, so it is a takeover. What is somebody else's value
 * already is refused; of one that several have it says who is meant. Once more is no error.
 */
export const addAlias = (services: Services, visit: Visit, input: NewAlias): Promise<Result<null>> =>
  administer(services, visit, "user.change-aliases", input, async (tx, { now, actor, visit: given }) => {
    const { organization } = given;
    const { userId, comment } = input;
    const parsed = parsePlainLine("alias", input.value, 256);
    if (!parsed.ok) return parsed;
    const connection = await readConnection(tx, organization, input.connectionId);
    if (!connection) return refuse("field-invalid", { field: "connectionId" });
    const value = parsed.value;
    const taken = await refuseTaken(tx, connection, value, userId);
    if (taken) return { ok: false, refusal: taken };
    const alias = { organizationId: organization.id, connectionId: connection.id, userId, value };
    const row = { ...alias, id: randomUUID(), addedById: actor.userId, createdAt: now };
    const made = await tx.providerAlias.createMany({ data: [row], skipDuplicates: true });
    if (made.count === 0) return (await tx.providerAlias.count({ where: alias })) ? done(null) : refuse("alias-taken");
    const changes = { alias: { from: null, to: value } };
    const noted = await takeNote(tx, given, { userId, comment, changes });
    const details = { fields: ["alias"], connectionId: connection.id };
    await record(tx, now, noted, { kind: "user.changed", userId, details });
    return done(null);
  });

/** Takes an alias away; a link that was made by it stays. */
export const removeAlias = (
  services: Services,
  visit: Visit,
  input: { userId: string; aliasId: string; comment?: string | null },
): Promise<Result<null>> =>
  administer(services, visit, "user.change-aliases", input, async (tx, { now, visit: given }) => {
    const { userId, aliasId: id, comment } = input;
    const organizationId = given.organization.id;
    const alias = await tx.providerAlias.findFirst({ where: { id, organizationId, userId } });
    if (!alias) return refuse("identity-unknown");
    await tx.providerAlias.delete({ where: { id, organizationId } });
    const noted = await takeNote(tx, given, { userId, comment, changes: { alias: { from: alias.value, to: null } } });
    const details = { fields: ["alias"], connectionId: alias.connectionId };
    await record(tx, now, noted, { kind: "user.changed", userId, details });
    return done(null);
  });

/** Another user has the value: as their alias, or as the only one in the field that the connection compares. */
async function refuseTaken(
  tx: Transaction,
  connection: Connection,
  value: string,
  userId: string,
): Promise<Refusal | null> {
  const found = (await findByValues(tx, connection, [value])).get(value) ?? [];
  const aliased = found.find((one) => one.by === "alias" && one.userId !== userId);
  const others = found.some((one) => one.userId === userId) ? [] : found;
  const holder = aliased ?? others[0];
  return holder
    ? { code: "alias-taken", whom: [{ id: holder.userId, name: holder.name, username: holder.username }] }
    : null;
}
