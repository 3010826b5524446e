import { randomUUID } from "node:crypto";
import { record } from "../history/record";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { takeTurns } from "../take-turns";
import type { Visit } from "../visit";
import { type NewUser, type ParsedUser, parseNewUser } from "./new-user";

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
  const where = {
    organizationId_name: { organizationId, name: input.type ?? "General" },
  };
  const type = await tx.userType.findUnique({ where });
  if (!type) return refuse("field-invalid", { field: "type" });
  await takeTurns(tx, `users of ${organizationId}`);
  const refusal = await refuseTaken(tx, organizationId, parsed.value);
  if (refusal) return { ok: false, refusal };
  const { language = null, rank = "none", customerId = null } = input;
  const id = randomUUID();
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
  const names = await tx.user.count({
    where: { organizationId, OR: [{ usernameKey }, { emailKey: usernameKey }] },
  });
  if (names > 0) return { code: "username-taken" };
  if (emailKey === null) return null;
  const addresses = await tx.user.count({
    where: { organizationId, usernameKey: emailKey },
  });
  return addresses > 0 ? { code: "email-is-username" } : null;
}
