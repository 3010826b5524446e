import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { clearLock } from "../sign-in/clear-lock";
import type { Visit } from "../visit";

/** Opens every lock of a user, strangers' and known devices'. `wasLocked` is false when there was nothing to open. */
export async function unlockUser(
  services: Services,
  visit: Visit,
  { userId }: { userId: string },
): Promise<Result<{ wasLocked: boolean }>> {
  const whose = { organizationId: visit.organization.id, userId };
  return services.db.$transaction(async (tx) => {
    if ((await tx.user.count({ where: { organizationId: whose.organizationId, id: userId } })) === 0) {
      return refuse("user-unknown");
    }
    const something = { OR: [{ consecutive: { gt: 0 } }, { lockedAt: { not: null } }] };
    const counted = await tx.attemptCounter.count({ where: { ...whose, ...something } });
    if (counted === 0) return done({ wasLocked: false });
    await clearLock(tx, whose);
    await record(tx, services.clock.now(), visit, { kind: "lock.opened", userId, reason: "operator" });
    return done({ wasLocked: true });
  });
}
