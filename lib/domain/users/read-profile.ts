import { Prisma } from "@/prisma/generated/client";
import type { Ranked } from "../authority/may-act";
import { inScope } from "../authority/scope";
import { pendingLinks } from "../links/pending-links";
import type { Services } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { readCandidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";
import { accessState } from "./access-state";

const parts = {
  type: true,
  roles: { include: { role: { include: { portals: { include: { portal: true } } } } } },
  helpdeskRoles: { include: { role: true } },
  signIns: true,
  password: { select: { setAt: true, temporaryUntil: true } },
} satisfies Prisma.UserInclude;

export type Profile = NonNullable<Awaited<ReturnType<typeof readProfile>>>;

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);

/**
 * Everything that an administrator's page says of one user, with the facts that the gates of a stranger's sign-in look
 * at. `null` for a user of another organization, or one whom `actor` may not see (T88).
 */
export async function readProfile(services: Services, visit: Visit, actor: Ranked, userId: string) {
  const organizationId = visit.organization.id;
  // A stranger's: the browser that asks here is the administrator's.
  const stranger = { ...visit, deviceToken: null };
  const [seen, user, candidate, links] = await Promise.all([
    services.db.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT u.id FROM user_account u
      WHERE u.organization_id = ${organizationId}::uuid AND u.id = ${userId}::uuid AND ${inScope(actor)}`),
    services.db.user.findFirst({ where: { id: userId, organizationId }, include: parts }),
    readCandidate(services, services.db, stranger, userOfId(userId)),
    pendingLinks(services, visit, userId),
  ]);
  if (seen.length === 0 || !user || !candidate) return null;
  const { id, roles, helpdeskRoles, ...rest } = user;
  const { facts } = candidate;
  const [sameAddress, endedInvitation] = await Promise.all([
    othersOfAddress(services, visit, actor, user),
    user.activatedAt ? null : readEndedInvitation(services, visit, id),
  ]);
  return {
    ...rest,
    userId: id,
    facts,
    /** The links that they have not used yet, newest first. */
    links,
    /** Others whose mail goes to the same address: perhaps other accounts of the same person (R106). */
    sameAddress,
    /** The last invitation, where it was ended before they used it. */
    endedInvitation,
    state: accessState({ facts, password: rest.password }, links),
    /** The methods that the roles allow; a password where there is no role. */
    methods: facts.methods,
    roles: roles
      .map(({ role }) => ({
        id: role.id,
        name: role.name,
        methods: role.methods,
        portals: role.portals.map(({ portal }) => portal).sort(byName),
      }))
      .sort(byName),
    /** A help-desk member helps only the users of these roles; none: everybody. */
    helps: helpdeskRoles.map(({ role }) => ({ id: role.id, name: role.name })).sort(byName),
  };
}

/** So many others of one address are named. */
const mostNamed = 5;

function othersOfAddress(
  services: Services,
  { organization }: Visit,
  actor: Ranked,
  { id, emailKey }: { id: string; emailKey: string | null },
): Promise<{ userId: string; name: string; username: string }[]> {
  if (!emailKey) return Promise.resolve([]);
  return services.db.$queryRaw(Prisma.sql`
    SELECT u.id AS "userId", u.name, u.username FROM user_account u
    WHERE u.organization_id = ${organization.id}::uuid AND u.email_key = ${emailKey} AND u.id <> ${id}::uuid
      AND ${inScope(actor)}
    ORDER BY u.name_key, u.id LIMIT ${mostNamed}`);
}

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
