import { timingSafeEqual } from "node:crypto";
import { administer } from "../authority/administer";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { callerCode, mostAttempts } from "./caller-code";
import { openChecks } from "./open-checks";

interface Input {
  userId: string;
  checkId: string;
  /** As it was read back; spaces do not count. */
  code: string;
}

/**
 * The code that was read back is compared; each try is paid before. A right one opens, for this administrator and a
 * quarter of an hour, what the policy closes to unconfirmed callers.
 */
export const confirmCaller = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.confirm-caller", input, async (tx, { now, actor, visit: noted }) => {
    const { userId, checkId } = input;
    const organizationId = noted.organization.id;
    const open = {
      id: checkId,
      organizationId,
      userId,
      askedById: actor.userId,
      way: { in: ["mail" as const, "device" as const] },
      ...openChecks(now),
    };
    const paid = await tx.callerCheck.updateMany({ where: open, data: { attempts: { increment: 1 } } });
    const check = paid.count === 1 && (await tx.callerCheck.findFirst({ where: { id: checkId, organizationId } }));
    if (!check) return refuse("caller-check-over");
    if (!equal(callerCode(services.linkKeys, check), input.code.replace(/\D/gu, ""))) {
      await record(tx, now, noted, { kind: "caller.refused", reason: check.way, userId });
      return refuse("caller-code-wrong", { left: mostAttempts - check.attempts });
    }
    await tx.callerCheck.update({ where: { id: checkId, organizationId }, data: { confirmedAt: now } });
    await record(tx, now, noted, { kind: "caller.confirmed", reason: check.way, userId });
    return done(null);
  });

const equal = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
