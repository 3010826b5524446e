import { administer, type OnUser } from "../authority/administer";
import { record } from "../history/record";
import { done, type Result } from "../result";
import type { Services } from "../services";
import { clearLock } from "../sign-in/clear-lock";
import type { Visit } from "../visit";

/** An administrator opens every lock of a user, where the policy lets them (C5). `wasLocked` is false when nothing was counted. */
export const unlock = (services: Services, visit: Visit, input: OnUser): Promise<Result<{ wasLocked: boolean }>> =>
  administer<{ wasLocked: boolean }>(services, visit, "user.unlock", input, async (tx, { now, visit: noted }) => {
    const { userId } = input;
    const whose = { organizationId: noted.organization.id, userId };
    const something = { OR: [{ consecutive: { gt: 0 } }, { lockedAt: { not: null } }] };
    if ((await tx.attemptCounter.count({ where: { ...whose, ...something } })) === 0) return done({ wasLocked: false });
    await clearLock(tx, whose);
    await record(tx, now, noted, { kind: "lock.opened", reason: "administrator", userId });
    return done({ wasLocked: true });
  });
