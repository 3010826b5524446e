import { randomUUID } from "node:crypto";
import { record } from "../history/record";
import { done, type Refusal, type Result, refuse, together } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { type NewUser, type ParsedUser, parseNewUser } from "./new-user";
import { refuseUsername, refuseUsernameAsAddress } from "./taken";
import { takeUsersTurn } from "./users-turn";

/** As createUser, in the caller's transaction. A refusal has written nothing. */
export async function addUser(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  input: NewUser,
): Promise<Result<{ userId: string }>> {
  const parsed = parseNewUser(input);
  if (!parsed.ok) return parsed;
  const organizationId = visit.organization.id;
  await takeUsersTurn(tx, organizationId);
  const named = input.typeId ? { id: input.typeId } : { name: input.type ?? "General" };
  const type = await tx.userType.findFirst({ where: { organizationId, ...named } });
  if (!type) return refuse("field-invalid", { field: input.typeId ? "typeId" : "type" });
  const roleIds = [...new Set(input.roleIds)];
  const roles = await tx.role.count({ where: { organizationId, id: { in: roleIds } } });
  if (roles !== roleIds.length) return refuse("field-invalid", { field: "roleIds" });
  const refusal = await refuseTaken(tx, organizationId, parsed.value);
  if (refusal) return { ok: false, refusal };
  const { id = randomUUID(), language = null, rank = "none", customerId = null } = input;
  const now = services.clock.now();
  const data = {
    ...parsed.value,
    id,
    organizationId,
    typeId: type.id,
    language,
    rank,
    customerId,
    createdAt: now,
  };
  await tx.user.create({ data });
  await tx.userRole.createMany({ data: roleIds.map((roleId) => ({ organizationId, userId: id, roleId })) });
  await record(tx, now, visit, {
    kind: "user.created",
    userId: id,
    details: { type: type.name, rank },
  });
  return done({ userId: id });
}

/** One username names one user, and never stands in for another user's address; an address may be several users'. */
async function refuseTaken(tx: Transaction, organizationId: string, user: ParsedUser): Promise<Refusal | null> {
  const { usernameKey, emailKey } = user;
  return together(
    emailKey === null ? null : await refuseUsernameAsAddress(tx, organizationId, emailKey),
    await refuseUsername(tx, organizationId, usernameKey),
  );
}
