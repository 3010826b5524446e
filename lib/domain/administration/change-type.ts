import { administer, takeNote } from "../authority/administer";
import { refuseLastOwner } from "../authority/last-owner";
import { record } from "../history/record";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { keepLocks } from "../sign-in/keep-locks";
import type { Visit } from "../visit";
import { refuseMeanwhile } from "./meanwhile";

interface Input {
  userId: string;
  /** The revision of the user that the form was shown with; null for an act on many. */
  revision: number | null;
  typeId: string;
  comment?: string | null;
}

/**
 * Gives a user another user type (R19). Every session ends with it, because the type says how long one lasts and whether
 * there may be one (T49). The same type once more changes nothing.
 */
export const changeType = (
  services: Services,
  visit: Visit,
  input: Input,
): Promise<Result<{ from: string; to: string }>> =>
  administer(services, visit, "user.change-type", input, async (tx, { now, subject }) => {
    const { userId, typeId, comment } = input;
    const organizationId = visit.organization.id;
    const to = await tx.userType.findFirst({ where: { organizationId, id: typeId } });
    if (!to) return refuse("field-invalid", { field: "typeId" });
    const { type: from } = await tx.user.findFirstOrThrow({
      where: { organizationId, id: userId },
      select: { type: true },
    });
    if (from.id === to.id) return done({ from: from.name, to: to.name });
    const meanwhile = await refuseMeanwhile(tx, visit, input);
    if (meanwhile) return { ok: false, refusal: meanwhile };
    const last = to.maySignIn ? null : await refuseLastOwner(tx, visit, subject);
    if (last) return { ok: false, refusal: last };
    await tx.user.update({
      where: { id: userId, organizationId },
      data: { typeId: to.id, revision: { increment: 1 } },
    });
    const changes = { type: { from: from.name, to: to.name } };
    const noted = await takeNote(tx, visit, { userId, comment, changes });
    await record(tx, now, noted, { kind: "user.changed", userId, details: { fields: ["type"] } });
    // Its browsers count as strangers from now on, and could be known again when the type is given back.
    if (!to.remembersDevice)
      await keepLocks(tx, policyOf(visit.organization).lock, { organizationId, userId }, { copy: true });
    await endSessions(tx, now, noted, { userId, reason: "type-changed" });
    return done({ from: from.name, to: to.name });
  });
