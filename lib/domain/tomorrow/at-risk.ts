import { Prisma } from "@/prisma/generated/client";
import { after, before } from "../duration";
import { notMissing } from "../lists/on-list";
import { mailsNotTaken } from "../mail/mail-not-taken";
import { policyOf } from "../policy";
import { openedByNobody } from "../sign-in/locked-users";
import { ledNowhere, mayComeBy, onlyByPassword } from "../sign-in/ways-in";
import {
  invitationExpired,
  neverActivated,
  oneOf,
  waitingInvitation,
  withoutPassword,
} from "../users/state-conditions";
import type { Viewer } from "../users/user-filter";
import { comesWithin, invitationEndsWithin, type Risk, temporaryEndsWithin, unopenedAfter } from "./risks";

/** The risks of a few people, who are gathered first (oneOf). */
export const gatheredRisks: ReadonlySet<Risk> = new Set([
  "single-sign-on",
  "locked",
  "not-listed",
  "type",
  "mail-refused",
  "temporary-ending",
  "temporary-expired",
]);

/**
 * The condition on `user_account u` that this is the first thing in the user's way when they next try. It says in SQL
 * what the gates say of one user, for lists; a test holds the two together.
 */
export function atRisk(viewer: Viewer, risk: Risk): Prisma.Sql {
  const { organization, now } = viewer;
  const policy = policyOf(organization);
  switch (risk) {
    case "single-sign-on":
      return all(mayCome(viewer), noWayIn(viewer));
    case "locked":
      return all(mayKnock(viewer), openedByNobody(organization));
    case "not-listed":
      return all(notSuspended, Prisma.sql`NOT ${notMissing(organization)}`, left(viewer));
    case "type":
      return all(
        notSuspended,
        notMissing(organization),
        mayComeBy(viewer.organization, "any"),
        Prisma.sql`NOT ${typeMaySignIn(viewer)}`,
        comes(viewer),
      );
    case "mail-refused":
      return all(
        mayKnock(viewer),
        oneOf(Prisma.sql`SELECT m.user_id ${mailsNotTaken(organization)}`),
        Prisma.sql`NOT ${openedByNobody(organization)}`,
      );
    case "invitation-expired":
      return all(invitationExpired(now), notActivated(viewer));
    case "invitation-ending":
    case "invitation-unopened":
      return all(waitingInvitation(riskyInvitation(viewer, risk) ?? Prisma.sql`true`), notActivated(viewer));
    case "not-invited":
      return all(neverActivated, Prisma.sql`NOT ${waitingInvitation(Prisma.sql`true OFFSET 0`)}`, notActivated(viewer));
    case "temporary-expired":
      return all(reached(viewer), temporaries(viewer, Prisma.sql`t.temporary_until <= ${now}`), noLink(now));
    case "temporary-ending":
      return all(
        reached(viewer),
        temporaries(
          viewer,
          Prisma.sql`t.temporary_until > ${now} AND t.temporary_until <= ${after(now, temporaryEndsWithin(policy))}`,
        ),
        noLink(now),
      );
    case "no-way":
      return all(reached(viewer), Prisma.sql`u.activated_at IS NOT NULL AND u.email IS NULL AND ${withoutPassword}`);
  }
}

const all = (...conditions: Prisma.Sql[]): Prisma.Sql => Prisma.join(conditions, " AND ");

const notSuspended = Prisma.sql`u.suspended_at IS NULL`;

const typeMaySignIn = ({ organization: { id } }: Viewer): Prisma.Sql =>
  Prisma.sql`(u.type_id = ANY (ARRAY(SELECT t.id FROM user_type t WHERE t.organization_id = ${id}::uuid AND t.may_sign_in)))`;

/** Nobody keeps them out on purpose. */
const mayCome = (viewer: Viewer): Prisma.Sql =>
  all(notSuspended, typeMaySignIn(viewer), notMissing(viewer.organization));

/** The same, and by a password alone: whoever comes through single sign-on as well is stopped by nothing that is said of passwords. */
const mayKnock = (viewer: Viewer): Prisma.Sql => all(mayCome(viewer), onlyByPassword(viewer.organization));

const noWayIn = ({ organization }: Viewer): Prisma.Sql => oneOf(ledNowhere(organization, "any"));

/** They knocked with the right password, or were let in, not long ago. */
function comes({ organization: { id }, now }: Viewer): Prisma.Sql {
  const since = before(now, comesWithin);
  return oneOf(Prisma.sql`
    SELECT s.user_id FROM user_account b JOIN sign_in_tally s ON s.user_id = b.id AND s.last_at > ${since}
    WHERE b.organization_id = ${id}::uuid
      AND b.type_id = ANY (ARRAY(SELECT t.id FROM user_type t WHERE t.organization_id = ${id}::uuid AND NOT t.may_sign_in))
    UNION SELECT e.user_id FROM access_event e WHERE e.organization_id = ${id}::uuid
      AND e.kind = 'sign-in.refused' AND e.reason = 'type-cannot-sign-in' AND e.at > ${since}`);
}

/** A list that came into force took their access not long ago, or they knocked at it with the right password. */
function left({ organization: { id }, now }: Viewer): Prisma.Sql {
  const since = before(now, comesWithin);
  return oneOf(Prisma.sql`
    SELECT e.user_id FROM access_event e WHERE e.organization_id = ${id}::uuid AND e.kind = 'list.left' AND e.at > ${since}
    UNION SELECT e.user_id FROM access_event e WHERE e.organization_id = ${id}::uuid
      AND e.kind = 'sign-in.refused' AND e.reason = 'not-on-list' AND e.at > ${since}`);
}

/** Nothing that comes before the activation is in the way, and their mail arrives. */
const reached = (viewer: Viewer): Prisma.Sql =>
  all(
    mayKnock(viewer),
    Prisma.sql`NOT EXISTS (SELECT 1 ${mailsNotTaken(viewer.organization)} AND m.user_id = u.id OFFSET 0)`,
    Prisma.sql`NOT ${openedByNobody(viewer.organization)}`,
  );

/** A temporary password leads in without an activation. */
const notActivated = (viewer: Viewer): Prisma.Sql =>
  all(
    reached(viewer),
    neverActivated,
    Prisma.sql`NOT EXISTS (SELECT 1 FROM password p WHERE p.user_id = u.id AND p.temporary_until IS NOT NULL OFFSET 0)`,
  );

const temporaries = ({ organization: { id } }: Viewer, more: Prisma.Sql): Prisma.Sql =>
  oneOf(Prisma.sql`SELECT t.user_id FROM password t
    WHERE t.organization_id = ${id}::uuid AND t.temporary_until IS NOT NULL AND ${more}`);

/** No link of theirs is good for a password of their own: whoever was sent one has a way in. */
const noLink = (now: Date): Prisma.Sql => Prisma.sql`NOT EXISTS (SELECT 1 FROM link g
  WHERE g.organization_id = u.organization_id AND g.user_id = u.id AND g.purpose IN ('activation', 'reset')
    AND g.used_at IS NULL AND g.replaced_at IS NULL AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > ${now}))`;

/** Which of the links `l` is the invitation that a risk is about; null where it is about none. */
export function riskyInvitation({ organization, now }: Viewer, risk: Risk): Prisma.Sql | null {
  const soon = after(now, invitationEndsWithin(policyOf(organization)));
  if (risk === "invitation-expired") return Prisma.sql`l.expires_at <= ${now}`;
  if (risk === "invitation-ending") return Prisma.sql`l.expires_at > ${now} AND l.expires_at <= ${soon}`;
  if (risk !== "invitation-unopened") return null;
  return Prisma.sql`(l.expires_at IS NULL OR l.expires_at > ${soon}) AND l.created_at <= ${before(now, unopenedAfter)}
    AND NOT EXISTS (SELECT 1 FROM access_event o WHERE o.organization_id = l.organization_id AND o.link_id = l.id
      AND o.kind = 'link.opened')`;
}
