import { Prisma } from "@/prisma/generated/client";
import { countCases } from "../cases/count-cases";
import { before, days, minutes } from "../duration";
import { policyOf } from "../policy";
import type { Services } from "../services";
import { countAtRisk } from "../tomorrow/read-at-risk";
import { type BoundedCount, countUsers } from "../users/count-users";
import { scoped } from "../users/scoped";
import { matchingFilter, type UserStateFilter, type Viewer } from "../users/user-filter";
import { refusalSurge, type Surge } from "./refusal-surge";

/** What somebody should look at today. A number that is 0 needs nobody. */
export interface Attention {
  /** Requests that wait for an administrator whom the viewer may see, and since when the longest waits. */
  requests: { open: number; oldest: Date | null };
  locked: { people: number; withoutEmail: number };
  /** People whose last mail was not taken, and the receiving server's words to the youngest of these. */
  mails: { people: number; words: string | null };
  /** Mails that wait for longer than they should, and the receiving server's words to the last try at one; `null`: none was tried. */
  waiting: { mails: number; words: string | null };
  /** How many people will fail when they next try. */
  tomorrow: BoundedCount;
  /** Invitations run out by the ten thousand, where everybody of a large organization was invited at once. */
  expiredInvitations: BoundedCount;
  suspended: number;
  /** The client that tried the most different names within a day, where these are suspiciously many. */
  manyNames: { address: string; names: number; others: number } | null;
  /** Where many are suddenly refused. */
  surge: Surge | null;
}

/**
 * The people in each state whom the viewer may see are counted just as the list of users filters them. Names that were
 * tried in vain are everybody's: whoever looks after some alone is not told of them.
 */
export async function attention({ db, clock }: Pick<Services, "db" | "clock">, looking: Viewer): Promise<Attention> {
  const viewer = await scoped({ db }, looking);
  const people = async (state: UserStateFilter, more = Prisma.sql`true`) => {
    const rows = await db.$queryRaw<{ people: number; also: number }[]>(Prisma.sql`
      SELECT count(*)::int AS people, (count(*) FILTER (WHERE ${more}))::int AS also FROM user_account u
      WHERE ${matchingFilter(viewer, { state })}`);
    return rows[0] ?? { people: 0, also: 0 };
  };
  const locked = await people("locked", Prisma.sql`u.email IS NULL`);
  const mails = await people("mail-refused");
  const limited = viewer.helps?.length !== 0;
  const { open, oldest } = await countCases({ db }, viewer);
  return {
    requests: { open, oldest },
    locked: { people: locked.people, withoutEmail: locked.also },
    mails: { people: mails.people, words: mails.people > 0 ? await lastReply(db, viewer) : null },
    waiting: await waitingMails(db, viewer, clock.now()),
    tomorrow: await countAtRisk({ db }, viewer),
    expiredInvitations: await countUsers({ db }, matchingFilter(viewer, { state: "invitation-expired" })),
    suspended: (await people("suspended")).people,
    manyNames: limited ? null : await manyNames(db, viewer, clock.now()),
    surge: limited ? null : await refusalSurge({ db, clock }, viewer.organization),
  };
}

async function lastReply(db: Services["db"], viewer: Viewer): Promise<string | null> {
  const rows = await db.$queryRaw<{ words: string }[]>(Prisma.sql`
    SELECT r.words FROM mail m JOIN mail_reply r ON r.mail_id = m.id AND NOT r.accepted
    JOIN user_account u ON u.id = m.user_id AND u.organization_id = m.organization_id
    WHERE m.organization_id = ${viewer.organization.id}::uuid AND m.state IN ('refused', 'expired', 'bounced')
      AND ${matchingFilter(viewer, { state: "mail-refused" })}
    ORDER BY r.at DESC LIMIT 1`);
  return rows[0]?.words ?? null;
}

/** How long a mail may wait before somebody should know. */
export const waitsLong = minutes(5);

async function waitingMails(db: Services["db"], viewer: Viewer, now: Date): Promise<Attention["waiting"]> {
  const rows = await db.$queryRaw<{ mails: number; words: string | null }[]>(Prisma.sql`
    SELECT count(*)::int AS mails, (array_agg(r.words ORDER BY r.at DESC) FILTER (WHERE r.at IS NOT NULL))[1] AS words
    FROM mail m JOIN user_account u ON u.id = m.user_id AND u.organization_id = m.organization_id
    LEFT JOIN LATERAL (SELECT t.words, t.at FROM mail_reply t WHERE t.mail_id = m.id ORDER BY t.at DESC LIMIT 1) r ON true
    WHERE m.organization_id = ${viewer.organization.id}::uuid AND m.state = 'queued' AND m.expires_at > ${now}
      AND m.created_at BETWEEN ${before(now, days(7))} AND ${before(now, waitsLong)} AND ${matchingFilter(viewer, {})}`);
  return rows[0] ?? { mails: 0, words: null };
}

/** As many names from one address as the policy lets fail within ten minutes, spread over a day, are no forgetful person. */
async function manyNames(db: Services["db"], { organization }: Viewer, now: Date): Promise<Attention["manyNames"]> {
  const { failedAccountsPerAddress } = policyOf(organization).limits;
  const rows = await db.$queryRaw<{ address: string; names: number; clients: number }[]>(Prisma.sql`
    SELECT client_address AS address, count(DISTINCT coalesce(encode(identifier_hash, 'hex'), user_id::text))::int AS names,
      (count(*) OVER ())::int AS clients
    FROM access_event WHERE organization_id = ${organization.id}::uuid AND kind = 'sign-in.refused'
      AND at > ${before(now, days(1))} AND client_address IS NOT NULL
    GROUP BY 1 HAVING count(DISTINCT coalesce(encode(identifier_hash, 'hex'), user_id::text)) >= ${failedAccountsPerAddress}
    ORDER BY 2 DESC LIMIT 1`);
  const [first] = rows;
  return first ? { address: first.address, names: first.names, others: first.clients - 1 } : null;
}
