import { administer, type Given, takeNote } from "../authority/administer";
import { refuseLastOwner } from "../authority/last-owner";
import { mayAct } from "../authority/may-act";
import { record } from "../history/record";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { refuseMeanwhile } from "./meanwhile";

interface Input {
  userId: string;
  /** The revision of the user that the form was shown with. */
  revision: number;
  /** All the roles that the user is to have. */
  roleIds: string[];
  comment?: string | null;
}

/** Gives a user exactly these roles, and with them their portals and sign-in methods (R106, C24). */
export const changeRoles = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.change-roles", input, (tx, given) => setRoles(tx, visit, given, input));

/** Gives a user one role more; whoever has it keeps it. */
export const addRole = (
  services: Services,
  visit: Visit,
  { userId, roleId, comment }: { userId: string; roleId: string; comment?: string | null },
): Promise<Result<null>> =>
  administer(services, visit, "user.change-roles", { userId, comment }, async (tx, given) => {
    const had = await tx.userRole.findMany({ where: { organizationId: visit.organization.id, userId } });
    const roleIds = [...had.map((role) => role.roleId), roleId];
    return setRoles(tx, visit, given, { roleIds, revision: null, comment });
  });

async function setRoles(
  tx: Transaction,
  visit: Visit,
  { now, actor, subject }: Given,
  { roleIds: wanted, revision, comment }: Omit<Input, "userId" | "revision"> & { revision: number | null },
): Promise<Result<null>> {
  const { userId } = subject;
  const organizationId = visit.organization.id;
  const roleIds = [...new Set(wanted)];
  const roles = await tx.role.findMany({ where: { organizationId, id: { in: roleIds } }, orderBy: { name: "asc" } });
  if (roles.length !== roleIds.length) return refuse("field-invalid", { field: "roleIds" });
  const had = await tx.userRole.findMany({
    where: { organizationId, userId },
    include: { role: true },
    orderBy: { role: { name: "asc" } },
  });
  const before = had.map(({ role }) => role.name);
  const after = roles.map(({ name }) => name);
  if (before.join("\n") === after.join("\n")) return done(null);
  const meanwhile = await refuseMeanwhile(tx, visit, { userId, revision });
  if (meanwhile) return { ok: false, refusal: meanwhile };
  // Without the password nobody of a rank gets in by it: that is a suspension, and asks for as much.
  const around = await tx.user.count({ where: { id: userId, organizationId, ssoBypass: true } });
  const withoutPassword = !around && roles.length > 0 && !roles.some(({ methods }) => methods.includes("password"));
  if (withoutPassword && subject.rank !== "none") {
    const barred = mayAct(policyOf(visit.organization), actor, "user.suspend", subject);
    if (barred) return refuse(barred);
    const last = await refuseLastOwner(tx, visit, subject);
    if (last) return { ok: false, refusal: last };
  }
  await tx.userRole.deleteMany({ where: { organizationId, userId } });
  await tx.userRole.createMany({ data: roleIds.map((roleId) => ({ organizationId, userId, roleId })) });
  await tx.user.update({ where: { id: userId, organizationId }, data: { revision: { increment: 1 } } });
  const noted = await takeNote(tx, visit, { userId, comment, changes: { roles: { from: before, to: after } } });
  await record(tx, now, noted, { kind: "user.changed", userId, details: { fields: ["roles"] } });
  return done(null);
}
