import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { hashToken } from "../sessions/device-token";
import { holdUser } from "../users/hold-user";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { createPerson } from "./create-person";
import { linkPerson } from "./link-person";
import { type MatchedPerson, matchPerson, type PersonMatch } from "./match-person";
import type { ProviderStatement } from "./provider-statement";
import { tellOfWaiting } from "./tell-of-waiting";
import { updateRoles } from "./update-roles";

export interface ResolvedPerson {
  userId: string;
  /** `link`: they came before; `first`: found by their value, and linked; `created`: made just now. */
  how: "link" | "first" | "created";
}

/** Somebody who comes from a provider. */
export interface Arrival {
  connection: Connection;
  statement: ProviderStatement;
}

/**
 * From a proven statement to the user who signs in, held until the caller's transaction ends: found, or made where the
 * connection does so, linked, with the roles that the provider says. Whether they get in is the question of the gates.
 * Commit a refusal too: the link of somebody with a rank is written down and waits for an approval, and owners are told.
 */
export async function resolvePerson(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  arrival: Arrival,
): Promise<Result<ResolvedPerson>> {
  const { connection, statement } = arrival;
  const organizationId = visit.organization.id;
  // Before anybody is held (docs/decisions/0010-one-order-of-holding.md).
  if (connection.createsUsers || connection.updatesRoles) await takeUsersTurn(tx, organizationId);
  const { person: seen, code, value } = await matchPerson(tx, connection, statement);
  if (!seen && code === "sso-nobody" && value !== null && connection.createsUsers)
    return createLinked(tx, services, visit, arrival, value);
  if (!seen) return nobody(connection, { code, value });
  const { userId } = seen;
  await holdUser(tx, { organizationId, userId, andOf: visit.sessionToken ? hashToken(visit.sessionToken) : null });
  const held = await matchPerson(tx, connection, statement);
  if (held.person?.userId !== userId) return nobody(connection, held);
  const linked = await keepLink(tx, services, visit, arrival, held.person);
  if (!linked.ok) return linked;
  const changed = connection.updatesRoles && (await updateRoles(tx, services, visit, { ...arrival, userId }));
  const person = changed ? (await matchPerson(tx, connection, statement)).person : held.person;
  if (!person?.comesThrough) return nobody(connection, { code: "sso-other-way", value });
  return done({ userId, how: held.person.identityId ? "link" : "first" });
}

const nobody = (connection: Connection, { code, value }: Pick<PersonMatch, "code" | "value">) =>
  refuse(code ?? "sso-nobody", { connection: connection.name, ...(value !== null && { value }) });

/** The link as it stands from now on; refused while it waits for an approval. */
async function keepLink(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  { connection, statement: { subject } }: Arrival,
  { userId, identityId, waits }: Pick<MatchedPerson, "userId" | "identityId" | "waits">,
): Promise<Result<null>> {
  const linking = { connection, subject, userId, approvedById: null };
  const link = identityId ? done({ identityId }) : await linkPerson(tx, services, visit, linking);
  if (!link.ok) return link;
  const { identityId: id } = link.value;
  if (waits) {
    await tellOfWaiting(tx, services, visit, { identityId: id, userId, connection, subject });
    return refuse("sso-waits", { connection: connection.name });
  }
  const where = { id, organizationId: visit.organization.id };
  await tx.identity.update({ where, data: { lastUsedAt: services.clock.now() } });
  return done(null);
}

async function createLinked(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  arrival: Arrival,
  value: string,
): Promise<Result<ResolvedPerson>> {
  const created = await createPerson(tx, services, visit, { ...arrival, value });
  if (!created.ok) return created;
  const { userId } = created.value;
  const person = { userId, identityId: null, waits: false };
  const linked = await keepLink(tx, services, visit, arrival, person);
  if (!linked.ok) throw new Error("somebody who was made just now is linked already");
  return done({ userId, how: "created" });
}
