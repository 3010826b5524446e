import { randomUUID } from "node:crypto";
import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { refuseClosing } from "../authority/refuse-closing";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { holdRole, type RoleValues, roleVersion, signInMethods } from "./role-values";

interface Input {
  /** Which one; a new one without. */
  id?: string;
  /** What the form was filled from (`roleVersion`). */
  seen?: string;
  values: RoleValues;
  comment?: string | null;
}

/**
 * Adds a role or changes one: how its users may sign in, and which portals they reach (R106, C24). Taking the password
 * away is refused where it would shut out the author or the last owner (T89). Saving what is there already changes nothing.
 */
export const saveRole = (services: Services, visit: Visit, input: Input): Promise<Result<{ id: string }>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "roles.change", input);
    if (!permit.ok) return permit;
    const name = parsePlainLine("name", input.values.name, 60);
    if (!name.ok) return name;
    const methods = signInMethods.filter((method) => input.values.methods.includes(method));
    if (methods.length === 0) return refuse("role-without-method", { field: "methods" });
    const organizationId = visit.organization.id;
    const old = input.id ? await holdRole(tx, visit, input.id) : null;
    if (input.id && !old) return refuse("role-unknown");
    const had = old && { name: old.name, methods: old.methods, portalIds: old.portals.map((portal) => portal.id) };
    if (had && input.seen !== undefined && input.seen !== roleVersion(had))
      return refuse("edited-meanwhile", { seal: roleVersion(had) });
    const portals = await portalsOf(tx, visit, input.values.portalIds);
    if (!portals) return refuse("portal-unknown");
    const namesakes = { organizationId, name: name.value, id: old ? { not: old.id } : undefined };
    if ((await tx.role.count({ where: namesakes })) > 0)
      return refuse("name-taken", { field: "name", name: name.value });
    const closing = old?.methods.includes("password") && !methods.includes("password");
    const shutOut = old && closing ? await refuseClosing(tx, visit, permit.value.actor, { roleIds: [old.id] }) : null;
    if (shutOut) return { ok: false, refusal: shutOut };
    const before = old && { name: old.name, methods: inOrder(old.methods), portals: namesOf(old.portals) };
    const changes = changesBetween(before, { name: name.value, methods, portals: namesOf(portals) });
    const id = old?.id ?? randomUUID();
    if (Object.keys(changes).length === 0) return done({ id });
    await write(tx, { id, organizationId, name: name.value, methods }, portals);
    const noted = await takeNote(tx, visit, { comment: input.comment, changes });
    const details = { roleId: id, name: name.value };
    await record(tx, services.clock.now(), noted, { kind: "role.changed", reason: old ? "changed" : "added", details });
    return done({ id });
  });

interface Row {
  id: string;
  organizationId: string;
  name: string;
  methods: RoleValues["methods"];
}

async function write(tx: Transaction, { id, organizationId, ...values }: Row, portals: { id: string }[]) {
  await tx.role.upsert({
    where: { id, organizationId },
    update: values,
    create: { id, organizationId, ...values },
  });
  await tx.rolePortal.deleteMany({ where: { organizationId, roleId: id } });
  await tx.rolePortal.createMany({
    data: portals.map((portal) => ({ organizationId, roleId: id, portalId: portal.id })),
  });
}

/** The portals of these ids; `null` when one is not of this organization. */
async function portalsOf(tx: Transaction, { organization }: Visit, wanted: string[]) {
  const ids = [...new Set(wanted)];
  const portals = await tx.portal.findMany({ where: { organizationId: organization.id, id: { in: ids } } });
  return portals.length === ids.length ? portals : null;
}

const inOrder = (methods: RoleValues["methods"]) => signInMethods.filter((method) => methods.includes(method));

export const namesOf = (portals: { name: string }[]): string[] => portals.map(({ name }) => name).sort();
