import { Prisma } from "@/prisma/generated/client";
import type { Ranked } from "../authority/may-act";
import { inScope } from "../authority/scope";
import { pendingLinks } from "../links/pending-links";
import type { Services } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { readCandidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";
import { accessState } from "./access-state";
import { readUserRoles } from "./read-user-roles";

const parts = {
  type: true,
  signIns: true,
  password: { select: { setAt: true, temporaryUntil: true } },
} satisfies Prisma.UserInclude;

export type Profile = NonNullable<Awaited<ReturnType<typeof readProfile>>>;

/**
 * Everything that an administrator's page says of one user, with the facts that the gates of a stranger's sign-in look
 * at. `null` for a user of another organization, or one whom `actor` may not see (T88).
 */
export async function readProfile(services: Services, visit: Visit, actor: Ranked, userId: string) {
  const organizationId = visit.organization.id;
  // A stranger's: the browser that asks here is the administrator's.
  const stranger = { ...visit, deviceToken: null };
  const [ofAddress, user, held, candidate, links] = await Promise.all([
    seenOfAddress(services, visit, actor, userId),
    services.db.user.findFirst({ where: { id: userId, organizationId }, include: parts }),
    readUserRoles(services, organizationId, userId),
    readCandidate(services, services.db, stranger, userOfId(userId)),
    pendingLinks(services, visit, userId),
  ]);
  const [self, ...sameAddress] = ofAddress;
  if (self?.userId !== userId || !user || !candidate) return null;
  const { id, ...rest } = user;
  const { facts } = candidate;
  return {
    ...rest,
    userId: id,
    facts,
    /** The links that they have not used yet, newest first. */
    links,
    /** Others whose mail goes to the same address: perhaps other accounts of the same person (R106). */
    sameAddress: sameAddress.slice(0, mostNamed),
    /** The last invitation, where it was ended before they used it. */
    endedInvitation: user.activatedAt ? null : await readEndedInvitation(services, visit, id),
    state: accessState({ facts, password: rest.password }, links),
    /** The methods that the roles allow; a password where there is no role. */
    methods: facts.methods,
    roles: held.roles,
    /** A help-desk member helps only the users of these roles; none: everybody. */
    helps: held.helps,
  };
}

/** So many others of one address are named. */
const mostNamed = 5;

/** The user, where `actor` may see them, and behind them others of their address whom `actor` may see, by name. */
const seenOfAddress = (
  services: Services,
  { organization }: Visit,
  actor: Ranked,
  userId: string,
): Promise<{ userId: string; name: string; username: string }[]> =>
  services.db.$queryRaw(Prisma.sql`
    SELECT u.id AS "userId", u.name, u.username FROM user_account u
    WHERE u.organization_id = ${organization.id}::uuid AND ${inScope(actor)} AND (u.id = ${userId}::uuid
      OR u.email_key = (SELECT s.email_key FROM user_account s WHERE s.organization_id = ${organization.id}::uuid AND s.id = ${userId}::uuid))
    ORDER BY (u.id = ${userId}::uuid) DESC, u.name_key, u.id LIMIT ${mostNamed + 1}`);

async function readEndedInvitation(
  { db }: Services,
  { organization }: Visit,
  userId: string,
): Promise<{ issuedAt: Date; endedAt: Date } | null> {
  const last = await db.link.findFirst({
    where: { organizationId: organization.id, userId, purpose: "activation" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { createdAt: true, revokedAt: true },
  });
  return last?.revokedAt ? { issuedAt: last.createdAt, endedAt: last.revokedAt } : null;
}
