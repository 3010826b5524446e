import { Prisma } from "@/prisma/generated/client";
import { requestFields, wantedFields } from "../cases/request-fields";
import { before, days, type Seconds } from "../duration";
import type { Organization } from "../organizations/organization";
import { type Policy, policyOf } from "../policy";
import type { Services } from "../services";
import { timedOut } from "../sessions/session-limits";
import { isWithinDomains } from "../sign-up/mail-domain";
import { type LocksAtOnce, locksAtOnce } from "./locks-at-once";
import { readGuesses } from "./read-guesses";
import { replayGuesses } from "./replay-guesses";

/** How far back a policy is rehearsed. */
const span = days(30);

interface Both {
  present: number;
  wished: number;
}

/** What a policy would have done and would do, beside the present one. Counts are of people unless said otherwise. */
export interface Rehearsal {
  from: Date;
  /** There was more than could be replayed: it begins at `from`. */
  partly: boolean;
  /** Accounts locked. */
  locked: Both;
  /** Right passwords that met a lock. */
  refused: Both;
  /** Whose lock closes or opens the moment the policy is saved. */
  atOnce: LocksAtOnce;
  /** Sessions of that time that were in use for longer than a session may last then. */
  sessionsCut: number;
  /** Who is signed in at this moment and would be signed out at once. */
  signedOut: number;
  /** Links of that time that were used later than they would have been good. */
  linksLate: number;
  /** Known browsers that would not be known any more. */
  browsersForgotten: number;
  /** Active people who could not sign in for want of an address of their own. */
  withoutAddress: number;
  /** Account requests that lack what would be required; closed ones are known for 30 days. */
  requestsLacking: number;
  /** Account requests of that time from whoever could then make their own account, and cannot now. */
  ownAccounts: number;
}

/** Replays the last 30 days under a policy, and counts whom it would touch at this moment. Reads only. */
export async function rehearsePolicy(
  { db, clock }: Pick<Services, "db" | "clock">,
  organization: Organization,
  policy: Policy,
): Promise<Rehearsal> {
  const present = policyOf(organization);
  const now = clock.now();
  const { guesses, from, partly } = await readGuesses(db, organization, before(now, span));
  const was = replayGuesses(present.lock, guesses);
  const would = replayGuesses(policy.lock, guesses);
  const since = before(now, span);
  return {
    from,
    partly,
    locked: { present: was.locked.size, wished: would.locked.size },
    refused: { present: was.refused, wished: would.refused },
    atOnce: await locksAtOnce(db, organization, policy, now),
    sessionsCut:
      policy.session.absolute < present.session.absolute ? await sessionsCut(db, organization, policy, since) : 0,
    signedOut: await signedOut(db, organization, policy, now),
    linksLate: await linksLate(db, organization, present, policy, since),
    browsersForgotten: await browsersForgotten(db, organization, present, policy, now),
    withoutAddress: becomesEmail(present, policy) ? await withoutAddress(db, organization) : 0,
    requestsLacking: await requestsLacking(db, organization, present, policy, since),
    ownAccounts: await ownAccounts(db, organization, policy, since),
  };
}

type Database = Services["db"];

async function counted(db: Database, query: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>(query);
  return rows[0]?.count ?? 0;
}

const sessionsCut = (db: Database, { id }: Organization, { session }: Policy, since: Date) =>
  counted(
    db,
    Prisma.sql`SELECT count(*)::int AS count FROM session s
      JOIN user_account u ON u.id = s.user_id JOIN user_type t ON t.id = u.type_id
      WHERE s.organization_id = ${id}::uuid AND s.last_act_at > ${since} AND t.absolute_minutes IS NULL
        AND s.last_act_at > s.authenticated_at + ${session.absolute} * interval '1 second'`,
  );

function signedOut(db: Database, organization: Organization, { session }: Policy, now: Date) {
  const then = timedOut(session, now);
  const present = timedOut(policyOf(organization).session, now);
  const ended = (over: ReturnType<typeof timedOut>) =>
    Prisma.sql`(coalesce(${over.idle}, false) OR coalesce(${over.absolute}, false))`;
  return counted(
    db,
    Prisma.sql`SELECT count(DISTINCT s.user_id)::int AS count FROM session s
      JOIN user_account u ON u.id = s.user_id JOIN user_type t ON t.id = u.type_id
      WHERE s.organization_id = ${organization.id}::uuid AND s.ended_at IS NULL AND u.suspended_at IS NULL
        AND NOT ${ended(present)} AND ${ended(then)}`,
  );
}

async function linksLate(db: Database, organization: Organization, present: Policy, policy: Policy, since: Date) {
  const lives = [
    ["reset", present.reset.lifetime, policy.reset.lifetime],
    ["activation", present.activation.lifetime, policy.activation.lifetime],
  ] as const;
  let late = 0;
  for (const [purpose, was, life] of lives) {
    if (life === "unlimited" || (was !== "unlimited" && life >= was)) continue;
    late += await usedLater(db, organization, purpose, life, since);
  }
  return late;
}

const usedLater = (db: Database, { id }: Organization, purpose: string, life: Seconds, since: Date) =>
  counted(
    db,
    Prisma.sql`SELECT count(*)::int AS count FROM link
      WHERE organization_id = ${id}::uuid AND purpose = ${purpose}::"LinkPurpose" AND NOT own_lifetime
        AND created_at > ${since} AND used_at > created_at + ${life} * interval '1 second'`,
  );

async function browsersForgotten(db: Database, { id }: Organization, present: Policy, policy: Policy, now: Date) {
  const kept = present.device.remember;
  if (policy.device.remember >= kept) return 0;
  const lastUsedAt = { gt: before(now, kept), lte: before(now, policy.device.remember) };
  return db.knownDevice.count({ where: { organizationId: id, revokedAt: null, lastUsedAt } });
}

/** More account requests than are looked through. */
const mostRequests = 5_000;

async function ownAccounts(db: Database, organization: Organization, policy: Policy, since: Date): Promise<number> {
  const { signUp } = policyOf(organization);
  if (policy.signUp.who !== "mailDomains") return 0;
  const before = signUp.who === "mailDomains" ? signUp.domains : [];
  const requests = await db.case.findMany({
    where: { organizationId: organization.id, kind: "account", email: { not: null }, createdAt: { gt: since } },
    select: { email: true },
    take: mostRequests,
  });
  const could = (email: string | null, domains: string[]) => email !== null && isWithinDomains(email, domains);
  return requests.filter(({ email }) => could(email, policy.signUp.domains) && !could(email, before)).length;
}

const becomesEmail = (present: Policy, policy: Policy) =>
  policy.signIn.identifier === "email" && present.signIn.identifier !== "email";

const withoutAddress = (db: Database, { id }: Organization) =>
  counted(
    db,
    Prisma.sql`SELECT count(*)::int AS count FROM user_account u JOIN user_type t ON t.id = u.type_id
      WHERE u.organization_id = ${id}::uuid AND u.activated_at IS NOT NULL AND u.suspended_at IS NULL AND t.may_sign_in
        AND (u.email_key IS NULL OR EXISTS (SELECT 1 FROM user_account o WHERE o.organization_id = u.organization_id
          AND o.email_key = u.email_key AND o.id <> u.id))`,
  );

function requestsLacking(db: Database, { id }: Organization, present: Policy, policy: Policy, since: Date) {
  const before = wantedFields(present, "account");
  const then = wantedFields(policy, "account");
  const fresh = requestFields.filter((field) => then[field] === "required" && before[field] !== "required");
  if (fresh.length === 0) return 0;
  const lacking = { OR: fresh.map((field) => ({ [field]: null })) };
  return db.case.count({ where: { organizationId: id, kind: "account", createdAt: { gt: since }, ...lacking } });
}
