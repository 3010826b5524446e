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

async function invite(services: Services, organization: Organization, userId: string): Promise<void> {
  const inviter = await services.db.user.findFirstOrThrow({
    where: { organizationId: organization.id, rank: "administrator" },
  });
  const visit = { ...commandVisit(organization), actorId: inviter.id };
  const invited = await inviteUser(services, visit, { userId });
  if (!invited.ok) throw new Error(`a demo person could not be invited: ${invited.refusal.code}`);
}

/** An invitation of eight days ago that lived for seven, and its mail, which arrived then. */
async function inviteLongAgo(services: Services, organization: Organization, userId: string): Promise<void> {
  const then = before(services.clock.now(), days(8));
  const clock = { ...services.clock, now: () => then };
  const visit = commandVisit(organization);
  const invited = await inviteUser({ ...services, clock }, visit, { userId, lifetime: days(7) });
  if (!invited.ok) throw new Error(`a demo person could not be invited: ${invited.refusal.code}`);
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
  await services.db.$transaction([
    services.db.attemptCounter.create({ data: { ...where, ...state } }),
    services.db.accessEvent.create({
      data: { organizationId: organization.id, userId, at: now, kind: "lock.closed", reason: "demo" },
    }),
  ]);
}
