import { after, before, days, seconds } from "@/lib/domain/duration";
import { inviteUser } from "@/lib/domain/links/invite-user";
import type { Organization } from "@/lib/domain/organizations/organization";
import { policyOf } from "@/lib/domain/policy";
import type { Services } from "@/lib/domain/services";
import { strangersLane } from "@/lib/domain/sign-in/lane";
import { commandVisit } from "@/lib/domain/visit";

/** Brings `newcomer`, `expired` and `locked` into the states that they are named for. Who is already there, or was let in since, is left alone. */
export async function setStates(services: Services, organization: Organization): Promise<void> {
  const whose = async (usernameKey: string) =>
    services.db.user.findUniqueOrThrow({
      where: { organizationId_usernameKey: { organizationId: organization.id, usernameKey } },
      select: { id: true, activatedAt: true, _count: { select: { links: true } } },
    });
  const newcomer = await whose("newcomer");
  if (newcomer._count.links === 0) await invite(services, organization, newcomer.id);
  const expired = await whose("expired");
  if (expired._count.links === 0) await inviteLongAgo(services, organization, expired.id);
  await closeLock(services, organization, (await whose("locked")).id);
}

/** `admin` invites. */
async function invite(services: Services, organization: Organization, userId: string): Promise<void> {
  const inviter = await services.db.user.findUniqueOrThrow({
    where: { organizationId_usernameKey: { organizationId: organization.id, usernameKey: "admin" } },
    select: { id: true },
  });
  const visit = { ...commandVisit(organization), actorId: inviter.id };
  const invited = await inviteUser(services, visit, { userId });
  if (!invited.ok) throw new Error(`a demo person could not be invited: ${invited.refusal.code}`);
}

/** An invitation that ran out yesterday, and its mail, which arrived then; where invitations do not expire, one of a month ago. */
async function inviteLongAgo(services: Services, organization: Organization, userId: string): Promise<void> {
  const { lifetime } = policyOf(organization).activation;
  const then = before(services.clock.now(), lifetime === "unlimited" ? days(30) : seconds(lifetime + days(1)));
  await invite({ ...services, clock: { ...services.clock, now: () => then } }, organization, userId);
  const arrived = { state: "accepted", attempts: 1, settledAt: after(then, seconds(2)) } as const;
  await services.db.mail.updateMany({ where: { organizationId: organization.id, userId }, data: arrived });
}

/** Closes the demo's lock, again where its time is over; somebody who opened it since keeps it open. */
async function closeLock(services: Services, organization: Organization, userId: string): Promise<void> {
  const { threshold } = policyOf(organization).lock;
  const now = services.clock.now();
  const state = {
    failures: [],
    consecutive: threshold,
    lockedAt: now,
    lastAttemptAt: now,
  };
  const where = { organizationId: organization.id, userId, lane: strangersLane };
  const closed = await services.db.attemptCounter.updateMany({
    where: { ...where, lockedAt: { not: null } },
    data: state,
  });
  const seeded = await services.db.accessEvent.count({
    where: { organizationId: organization.id, userId, kind: "lock.closed" },
  });
  if (closed.count > 0 || seeded > 0) return;
  const whose = { organizationId: organization.id, userId };
  const wrong = { ...whose, kind: "sign-in.refused", reason: "wrong-password", method: "password" } as const;
  await services.db.$transaction([
    services.db.attemptCounter.create({ data: { ...where, ...state } }),
    services.db.accessEvent.createMany({
      data: [
        ...Array.from({ length: threshold }, (_, n) => ({ ...wrong, at: before(now, seconds(4 * (threshold - n))) })),
        { ...whose, at: now, kind: "lock.closed", reason: "demo" },
      ],
    }),
  ]);
}
