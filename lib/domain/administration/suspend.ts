import { administer, type OnUser } from "../authority/administer";
import { refuseLastOwner } from "../authority/last-owner";
import { record } from "../history/record";
import { openLinks } from "../links/open-links";
import { policyOf } from "../policy";
import { done, type Result } from "../result";
import type { Services } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { revokeDevices } from "../sessions/revoke-devices";
import { keepLocks } from "../sign-in/keep-locks";
import type { Visit } from "../visit";

/**
 * An administrator says no: a gate that no device, reset or time opens; every session, known device and open link ends
 * with it (T49). Once more is no error.
 */
export const suspend = (services: Services, visit: Visit, input: OnUser): Promise<Result<null>> =>
  administer(services, visit, "user.suspend", input, async (tx, { now, subject, visit: noted }) => {
    if (subject.suspendedAt) return done(null);
    const last = await refuseLastOwner(tx, noted, subject);
    if (last) return { ok: false, refusal: last };
    const { userId } = subject;
    const whose = { organizationId: noted.organization.id, userId };
    await tx.user.update({
      where: { id: userId, organizationId: whose.organizationId },
      data: { suspendedAt: now, revision: { increment: 1 } },
    });
    await record(tx, now, noted, { kind: "user.suspended", userId });
    await endSessions(tx, now, noted, { userId, reason: "suspended" });
    await keepLocks(tx, policyOf(noted.organization).lock, whose);
    await revokeDevices(tx, now, noted, { userId, reason: "suspended" });
    await tx.link.updateMany({ where: { ...whose, ...openLinks }, data: { revokedAt: now } });
    return done(null);
  });

/** Takes a suspension back. What ended with it stays ended. Once more is no error. */
export const resume = (services: Services, visit: Visit, input: OnUser): Promise<Result<null>> =>
  administer(services, visit, "user.resume", input, async (tx, { now, subject, visit: noted }) => {
    if (!subject.suspendedAt) return done(null);
    const { userId } = subject;
    await tx.user.update({
      where: { id: userId, organizationId: noted.organization.id },
      data: { suspendedAt: null, revision: { increment: 1 } },
    });
    await record(tx, now, noted, { kind: "user.resumed", userId });
    return done(null);
  });
