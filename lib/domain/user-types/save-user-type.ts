import { randomUUID } from "node:crypto";
import { Prisma, type UserType } from "@/prisma/generated/client";
import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { refuseClosing } from "../authority/refuse-closing";
import { record } from "../history/record";
import { recordEach } from "../history/record-each";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { keepLocks } from "../sign-in/keep-locks";
import { strangersLane } from "../sign-in/lane";
import type { Visit } from "../visit";
import { parseUserType, typeVersion, type UserTypeValues } from "./user-type-values";

interface Input {
  /** Which one; a new one without. */
  id?: string;
  /** What the form was filled from (`typeVersion`). */
  seen?: string;
  values: UserTypeValues;
  comment?: string | null;
}

/**
 * Adds a user type or changes one (R16, R17). Taking away "may sign in" ends the sessions of everybody who has it, in
 * the same transaction (T49), and is refused where it would shut out the author or the last owner (T89). Saving what
 * is there already changes nothing.
 */
export const saveUserType = (services: Services, visit: Visit, input: Input): Promise<Result<{ id: string }>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "types.change", input);
    if (!permit.ok) return permit;
    const parsed = parseUserType(input.values);
    if (!parsed.ok) return parsed;
    const { value: values } = parsed;
    const organizationId = visit.organization.id;
    const old = input.id ? await holdUserType(tx, visit, input.id) : null;
    if (input.id && !old) return refuse("type-unknown");
    if (old && input.seen !== undefined && input.seen !== typeVersion(old))
      return refuse("edited-meanwhile", { seal: typeVersion(old) });
    const namesakes = { organizationId, name: values.name, id: old ? { not: old.id } : undefined };
    if ((await tx.userType.count({ where: namesakes })) > 0)
      return refuse("name-taken", { field: "name", name: values.name });
    const closing = old?.maySignIn === true && !values.maySignIn;
    const shutOut = closing ? await refuseClosing(tx, visit, permit.value.actor, { typeId: old.id }) : null;
    if (shutOut) return { ok: false, refusal: shutOut };
    const changes = changesBetween(old && valuesOf(old), valuesOf(values));
    const id = old?.id ?? randomUUID();
    if (Object.keys(changes).length === 0) return done({ id });
    if (old) await tx.userType.update({ where: { id, organizationId }, data: values });
    else await tx.userType.create({ data: { id, organizationId, ...values } });
    const now = services.clock.now();
    const noted = await takeNote(tx, visit, { comment: input.comment, changes });
    const details = { typeId: id, name: values.name };
    await record(tx, now, noted, { kind: "type.changed", reason: old ? "changed" : "added", details });
    if (old?.remembersDevice && !values.remembersDevice) await keepLocksOfType(tx, visit, id);
    if (closing) await endSessionsOfType(tx, now, noted, id);
    return done({ id });
  });

/** Holds a user type until the transaction ends: nobody is given it meanwhile. `null` for one of elsewhere. */
export async function holdUserType(tx: Transaction, { organization }: Visit, id: string): Promise<UserType | null> {
  const organizationId = organization.id;
  await tx.$queryRaw(
    Prisma.sql`SELECT 1 FROM user_type WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`,
  );
  return tx.userType.findFirst({ where: { organizationId, id } });
}

/** What history keeps of a type. */
export const valuesOf = ({ name, maySignIn, getsMail, remembersDevice, ...limits }: UserTypeValues) => ({
  ...{ name, maySignIn, getsMail, remembersDevice },
  idleMinutes: limits.idleMinutes,
  absoluteMinutes: limits.absoluteMinutes,
  mostSessions: limits.mostSessions,
});

/** Their browsers count as strangers from now on, and could be known again when the type is changed back. */
async function keepLocksOfType(tx: Transaction, { organization }: Visit, typeId: string): Promise<void> {
  const organizationId = organization.id;
  const { lock } = policyOf(organization);
  if (lock.adminOpens) return;
  const counted = await tx.$queryRaw<{ userId: string }[]>(Prisma.sql`
    SELECT u.id AS "userId" FROM user_account u
    WHERE u.organization_id = ${organizationId}::uuid AND u.type_id = ${typeId}::uuid AND EXISTS (
      SELECT 1 FROM attempt_counter c WHERE c.user_id = u.id AND c.lane <> ${strangersLane}::uuid)
    ORDER BY u.id FOR NO KEY UPDATE`);
  for (const { userId } of counted) await keepLocks(tx, lock, { organizationId, userId }, { copy: true });
}

/** Waits for whoever is signing in at this moment, so that no session is opened behind its back. */
async function endSessionsOfType(tx: Transaction, now: Date, visit: Visit, typeId: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM user_account
    WHERE organization_id = ${visit.organization.id}::uuid AND type_id = ${typeId}::uuid ORDER BY id FOR NO KEY UPDATE`);
  await recordEach(
    tx,
    now,
    visit,
    { kind: "session.ended", reason: "type-changed" },
    Prisma.sql`UPDATE session s SET ended_at = ${now} FROM user_account u
      WHERE u.id = s.user_id AND u.organization_id = s.organization_id AND u.type_id = ${typeId}::uuid
        AND s.organization_id = ${visit.organization.id}::uuid AND s.ended_at IS NULL
      RETURNING s.user_id, s.id AS session_id, s.device_id`,
  );
}
