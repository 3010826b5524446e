import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import { inRoles, inScope } from "../authority/scope";
import { before, days } from "../duration";
import { mailsNotTaken } from "../mail/mail-not-taken";
import type { Organization } from "../organizations/organization";
import { plannedAnew } from "../planned-anew";
import { lockedUsers } from "../sign-in/locked-users";
import { atRisk, gatheredRisks } from "../tomorrow/at-risk";
import type { Risk } from "../tomorrow/risks";
import { anywhere, searchWords } from "./search-words";
import { invitationExpired, neverActivated, oneOf, withoutPassword } from "./state-conditions";

/** In what state a user is whom somebody looks for. */
export const userStates = [
  "locked",
  "suspended",
  "never-activated",
  "invitation-expired",
  "no-password",
  "no-email",
  "away",
  "mail-refused",
] as const;

export type UserStateFilter = (typeof userStates)[number];

export const ranks = ["none", "helpdesk", "administrator", "owner"] as const satisfies readonly Rank[];

/** Which users a list shows; what is left out does not narrow it. */
export interface UserFilter {
  /** As typed: words in any order, each a part of a name, username, address or customer id. */
  words?: string;
  typeId?: string;
  roleId?: string;
  rank?: Rank;
  state?: UserStateFilter;
  /** What they will fail at when they next try. */
  risk?: Risk;
}

/** Who looks, where and when. */
export interface Viewer {
  organization: Organization;
  actor: { userId: string; rank: Rank };
  now: Date;
  /** The roles to whose users they are limited, where that was read (scoped.ts). */
  helps?: readonly string[];
}

/** The condition on `user_account u` that the viewer may see them. */
export const maySee = ({ organization, actor, helps }: Viewer): Prisma.Sql =>
  helps ? inRoles(organization.id, helps) : inScope(actor);

/** How long somebody has not signed in who counts as away. */
export const awayAfter = days(60);

/** The condition on `user_account u` that only the users of the viewer's organization, in the viewer's scope, of this filter meet. */
export const matching = (viewer: Viewer, filter: UserFilter): Prisma.Sql =>
  Prisma.join([matchingFilter(viewer, filter), ...searchWords(filter.words ?? "").map(fits)], " AND ");

/** As `matching`, whatever the words are. */
export function matchingFilter(viewer: Viewer, { typeId, roleId, rank, state, risk }: UserFilter): Prisma.Sql {
  const { organization } = viewer;
  const all = [Prisma.sql`${plannedAnew} u.organization_id = ${organization.id}::uuid`, maySee(viewer)];
  if (typeId) all.push(Prisma.sql`u.type_id = ${typeId}::uuid`);
  if (rank) all.push(Prisma.sql`u.rank = ${rank}::"Rank"`);
  if (rank && rank !== "none") all.push(Prisma.sql`u.rank <> 'none'`); // the condition of the index
  if (roleId)
    all.push(
      Prisma.sql`u.id IN (SELECT r.user_id FROM user_role r WHERE r.organization_id = ${organization.id}::uuid AND r.role_id = ${roleId}::uuid)`,
    );
  if (state) all.push(inState(viewer, state));
  if (risk) all.push(atRisk(viewer, risk));
  return Prisma.join(all, " AND ");
}

/**
 * The condition that a word is there. Of an address the index is asked for what stands before the @ alone: the letters of
 * a domain are in everybody's, and reading all of them ten times takes longer than everything else.
 */
function fits(word: string): Prisma.Sql {
  const at = word.indexOf("@");
  return at > 0
    ? Prisma.sql`${like(anywhere(word.slice(0, at + 1)))} AND strpos(u.search_text, ${word}) > 0`
    : like(anywhere(word));
}

/** The condition that a word matches. */
export const like = (pattern: string): Prisma.Sql => Prisma.sql`u.search_text LIKE ${pattern}`;

/** Whether whoever is in this state, or will fail at this, is gathered first, in whatever order the list is. */
export const isGathered = ({ state, risk }: UserFilter): boolean =>
  state === "locked" || state === "mail-refused" || (risk !== undefined && gatheredRisks.has(risk));

function inState(viewer: Viewer, state: UserStateFilter): Prisma.Sql {
  const { organization, now } = viewer;
  const long = before(now, awayAfter);
  switch (state) {
    case "locked":
      return oneOf(lockedUsers(organization, now));
    case "suspended":
      return Prisma.sql`u.suspended_at IS NOT NULL`;
    case "never-activated":
      return neverActivated;
    case "invitation-expired":
      return invitationExpired(now);
    case "no-password":
      return withoutPassword;
    case "no-email":
      return Prisma.sql`u.email IS NULL`;
    case "away":
      return Prisma.sql`u.activated_at <= ${long} AND NOT EXISTS (SELECT 1 FROM sign_in_tally s WHERE s.user_id = u.id AND s.last_at > ${long})`;
    case "mail-refused":
      return oneOf(Prisma.sql`SELECT m.user_id ${mailsNotTaken(organization)}`);
  }
}
