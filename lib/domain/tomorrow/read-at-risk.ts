import { Prisma } from "@/prisma/generated/client";
import type { Rank, SignInMethod } from "@/prisma/generated/enums";
import { type MailNotTaken, readMailNotTaken } from "../mail/mail-not-taken";
import type { Services } from "../services";
import { strangersLane } from "../sign-in/lane";
import { methodsOfUser } from "../sign-in/methods-of";
import { type BoundedCount, bounded, mostCounted } from "../users/count-users";
import { scoped } from "../users/scoped";
import { waits } from "../users/state-conditions";
import { matchingFilter, type Viewer } from "../users/user-filter";
import { riskyInvitation } from "./at-risk";
import { type Risk, risks } from "./risks";

/** Somebody who will fail, with what is told of it and what decides on what helps. */
export interface PersonAtRisk {
  userId: string;
  name: string;
  username: string;
  email: string | null;
  language: string | null;
  rank: Rank;
  type: string;
  typeGetsMail: boolean;
  typeMaySignIn: boolean;
  methods: SignInMethod[];
  activatedAt: Date | null;
  /** When the invitation that waits was sent, and until when it is good; null: for any length of time. */
  invitedAt: Date | null;
  invitedUntil: Date | null;
  temporaryUntil: Date | null;
  lockedAt: Date | null;
  /** The mail that did not arrive, with the server's words; read where that is the risk. */
  mail: MailNotTaken | null;
  /** When their type last stopped them, and when they last got in. */
  stoppedAt: Date | null;
  lastSignInAt: Date | null;
}

export interface RiskGroup {
  risk: Risk;
  /** More than the list of users counts are "more than". */
  count: BoundedCount;
  /** The first of them: whose invitation runs out soonest, or ran out last; else by name. */
  people: PersonAtRisk[];
}

/** So many of a group are shown; the list of users has them all. */
const shown = 5;

type Database = Pick<Services, "db">;

/** Who will fail when they next try, of the people whom the viewer may see: each group that has somebody, with its number. */
export async function readAtRisk({ db }: Database, looking: Viewer): Promise<RiskGroup[]> {
  const viewer = await scoped({ db }, looking);
  const groups = await Promise.all(
    risks.map(async (risk): Promise<RiskGroup> => {
      const found = await idsAtRisk({ db }, viewer, risk);
      const soonest = found.length > shown ? await endingFirst({ db }, viewer, risk) : [];
      const first = soonest.length === shown ? soonest : found.slice(0, shown);
      return {
        risk,
        count: bounded(found.length),
        people: await withMail({ db }, viewer, risk, await readPeople({ db }, viewer, first)),
      };
    }),
  );
  return groups.filter(({ count }) => count.number > 0);
}

/** How many people will fail when they next try, whatever at. */
export async function countAtRisk({ db }: Database, looking: Viewer): Promise<BoundedCount> {
  const viewer = await scoped({ db }, looking);
  const found = await Promise.all(risks.map(async (risk) => (await idsAtRisk({ db }, viewer, risk)).length));
  return sumOf(found.map(bounded));
}

/** The number of several groups together: nobody is in two of them. */
export const sumOf = (counts: readonly BoundedCount[]): BoundedCount => ({
  number: counts.reduce((sum, { number }) => sum + number, 0),
  atLeast: counts.some(({ atLeast }) => atLeast),
});

/** By name, at most one more than is counted; those with an invitation in whatever order is quickest, since there can be many. */
async function idsAtRisk({ db }: Database, viewer: Viewer, risk: Risk): Promise<string[]> {
  const order = riskyInvitation(viewer, risk) ? Prisma.empty : Prisma.sql`ORDER BY u.name_key, u.id`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT u.id FROM user_account u WHERE ${matchingFilter(viewer, { risk })} ${order} LIMIT ${mostCounted + 1}`);
  return rows.map(({ id }) => id);
}

/** So many are looked through for those whose time runs out first. */
const candidates = 500;

/** The first of those whose time runs out, or ran out last; fewer than fit where too many of the candidates are none of the viewer's. */
async function endingFirst({ db }: Database, viewer: Viewer, risk: Risk): Promise<string[]> {
  const invitation = riskyInvitation(viewer, risk);
  if (!invitation) return [];
  const order = risk === "invitation-expired" ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT u.id FROM (SELECT l.user_id, l.expires_at FROM link l
        WHERE l.organization_id = ${viewer.organization.id}::uuid AND ${waits} AND ${invitation}
        ORDER BY l.expires_at ${order} LIMIT ${candidates}) first
    JOIN user_account u ON u.id = first.user_id WHERE ${matchingFilter(viewer, { risk })}
    ORDER BY first.expires_at ${order}, u.id LIMIT ${shown}`);
  return rows.map(({ id }) => id);
}

const withMail = (
  { db }: Database,
  { organization }: Viewer,
  risk: Risk,
  people: readonly Omit<PersonAtRisk, "mail">[],
): Promise<PersonAtRisk[]> =>
  Promise.all(
    people.map(async (one) => ({
      ...one,
      mail: risk === "mail-refused" ? await readMailNotTaken({ db }, { organization }, one.userId) : null,
    })),
  );

function readPeople({ db }: Database, { organization }: Viewer, ids: string[]): Promise<Omit<PersonAtRisk, "mail">[]> {
  return db.$queryRaw<Omit<PersonAtRisk, "mail">[]>(Prisma.sql`
    SELECT u.id AS "userId", u.name, u.username, u.email, u.language, u.rank::text AS rank, t.name AS type,
      t.gets_mail AS "typeGetsMail", t.may_sign_in AS "typeMaySignIn", u.activated_at AS "activatedAt",
      ${methodsOfUser} AS methods,
      i.created_at AS "invitedAt", i.expires_at AS "invitedUntil", p.temporary_until AS "temporaryUntil",
      coalesce(c.locked_at, c.last_attempt_at) AS "lockedAt",
      e.at AS "stoppedAt", s.last_at AS "lastSignInAt"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN user_account u ON u.id = wanted.id AND u.organization_id = ${organization.id}::uuid
    JOIN user_type t ON t.id = u.type_id AND t.organization_id = u.organization_id
    LEFT JOIN sign_in_tally s ON s.user_id = u.id
    LEFT JOIN password p ON p.user_id = u.id
    LEFT JOIN attempt_counter c ON c.user_id = u.id AND c.lane = ${strangersLane}::uuid
    LEFT JOIN LATERAL (SELECT l.created_at, l.expires_at FROM link l
      WHERE l.organization_id = u.organization_id AND l.user_id = u.id AND ${waits} ORDER BY l.created_at DESC LIMIT 1) i ON true
    LEFT JOIN LATERAL (SELECT a.at FROM access_event a
      WHERE a.organization_id = u.organization_id AND a.user_id = u.id AND a.kind = 'sign-in.refused'
        AND a.reason = 'type-cannot-sign-in' AND NOT t.may_sign_in ORDER BY a.at DESC LIMIT 1) e ON true
    ORDER BY wanted.place`);
}
