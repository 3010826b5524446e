import { takeNote } from "../authority/administer";
import { administerConnection, type GivenConnection, type OnConnection } from "../authority/administer-connection";
import { refuseClosing } from "../authority/refuse-closing";
import { record } from "../history/record";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { keepConnection } from "./keep-connection";
import { leftOut } from "./left-out";
import { outsideWithout } from "./outside-without";
import { tellOfSwitch } from "./tell-of-switch";

interface SwitchOff extends OnConnection {
  /** How many would be left out, as the page said it by name. */
  left: number;
}

interface SwitchOn extends SwitchOff {
  /** The users of its roles have no password any more. */
  passwordEnds: boolean;
}

/**
 * Opens the door to whoever comes through a connection, once a test run of it as it is now went well. Where the password
 * ends with it, the one who does it has read who would be left out, and may suspend each of them who has a rank (T89).
 * Every owner is told.
 */
export const switchOn = (services: Services, visit: Visit, input: SwitchOn): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { connection } = given;
    const missing = missingPart(connection);
    if (missing) return refuse("connection-incomplete", { what: missing });
    if (connection.testedRevision !== connection.revision) return refuse("connection-untested");
    if (input.passwordEnds) {
      const { count } = await leftOut({ db: tx }, connection);
      if (count.number !== input.left) return refuse("left-out-changed", { count: count.number });
      const refused = await endPasswords(tx, visit, given);
      if (refused) return { ok: false, refusal: refused };
    }
    if (connection.state !== "on")
      await keepConnection(tx, given, {
        data: { state: "on" },
        changes: { connectionState: { from: connection.state, to: "on" } },
        reason: "on",
      });
    if (connection.state !== "on" || input.passwordEnds) await tellOfSwitch(tx, services, given, true);
    return done(null);
  });

/**
 * Closes it: nobody comes through it any more, and an answer that is on its way opens nothing (T67). Whoever does it has
 * read who then has no way in. Every owner is told.
 */
export const switchOff = (services: Services, visit: Visit, input: SwitchOff): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    if (given.connection.state !== "on") return done(null);
    const { count } = await outsideWithout({ db: tx }, visit, given.connection);
    if (count.number !== input.left) return refuse("left-out-changed", { count: count.number });
    const changes = { connectionState: { from: "on", to: "off" } };
    await keepConnection(tx, given, { data: { state: "off" }, changes, reason: "off" });
    await tellOfSwitch(tx, services, given, false);
    return done(null);
  });

/** What a connection still lacks before anybody could come through it. */
export function missingPart(connection: Connection): "provider" | "certificate" | "client" | "roles" | null {
  const { protocol, issuer, signOnAddress, certificates, clientId, clientSecret, publicClient, roleIds } = connection;
  if (protocol === "saml" && (!issuer || !signOnAddress)) return "provider";
  if (protocol === "saml" && certificates.length === 0) return "certificate";
  if (protocol === "oidc" && !(issuer && clientId && (clientSecret || publicClient))) return "client";
  return roleIds.length === 0 ? "roles" : null;
}

/** Takes the password from the connection's roles, and writes it down of each; the refusal to do so, in which case the caller writes nothing. */
async function endPasswords(
  tx: Transaction,
  visit: Visit,
  { actor, connection, comment, now }: GivenConnection,
): Promise<Refusal | null> {
  const { organizationId, roleIds } = connection;
  const roles = await tx.role.findMany({
    where: { organizationId, id: { in: roleIds }, methods: { has: "password" } },
  });
  const refused = await refuseClosing(tx, visit, actor, { roleIds: roles.map(({ id }) => id) });
  if (refused) return refused;
  for (const { id, name, methods } of roles) {
    const rest = methods.filter((method) => method !== "password");
    await tx.role.update({ where: { id, organizationId }, data: { methods: rest } });
    const noted = await takeNote(tx, visit, { comment, changes: { methods: { from: methods, to: rest } } });
    await record(tx, now, noted, { kind: "role.changed", reason: "changed", details: { roleId: id, name } });
  }
  return null;
}
