import { Prisma } from "@/prisma/generated/client";
import { before, days } from "../duration";
import type { RefusalCode } from "../refusal";
import type { Services } from "../services";
import { chooseUser } from "./choose-user";
import type { Connection } from "./connection";
import { findByValues } from "./find-by-values";
import { type MatchRule, matchValue } from "./match-value";
import { transientFormat } from "./provider-statement";
import { statementOf } from "./received";

/** How long the log keeps an answer. */
export const answersKept = days(14);

/** So many people's last answers are looked at, and so many of whom nobody would be found are told of. */
const most = 5_000;
const shown = 50;

export interface WouldMatch {
  /** People of whom the log has an answer, and how many of them would be found. */
  of: number;
  matched: number;
  /** The first who would not, with the value that they would be looked for by and why it is nobody's. */
  not: { subject: string; value: string | null; code: RefusalCode }[];
}

/**
 * How a connection would find people by another rule: everybody's last answer of the last 14 days, asked once more.
 * Whoever is linked is found by any rule, for the link alone counts.
 */
export async function wouldMatch(
  { db, clock }: Pick<Services, "db" | "clock">,
  connection: Connection,
  changed: Partial<Pick<MatchRule, "matchBy" | "matchField" | "ignoreCase">>,
): Promise<WouldMatch> {
  const { id, organizationId } = connection;
  const rule = { ...connection, ...changed };
  const again = rule.matchBy !== connection.matchBy || rule.ignoreCase !== connection.ignoreCase;
  // Links by a value go with the rule (change-matching.ts).
  const stay = again ? Prisma.sql`a.received ->> 'nameIdFormat' IS DISTINCT FROM ${transientFormat}` : Prisma.sql`true`;
  const rows = await db.$queryRaw<{ received: unknown; linked: boolean }[]>(Prisma.sql`
    SELECT DISTINCT ON (a.received ->> 'subject') a.received, ${stay} AND EXISTS (SELECT 1 FROM identity i
      WHERE i.organization_id = a.organization_id AND i.connection_id = a.connection_id
        AND i.subject = a.received ->> 'subject') AS linked
    FROM provider_answer a
    WHERE a.organization_id = ${organizationId}::uuid AND a.connection_id = ${id}::uuid
      AND a.at > ${before(clock.now(), answersKept)} AND a.received ->> 'subject' IS NOT NULL
    ORDER BY a.received ->> 'subject', a.at DESC LIMIT ${most}`);
  const people = rows.flatMap(({ received, linked }) => {
    const statement = statementOf(received);
    return statement ? [{ subject: statement.subject, linked, ...matchValue(rule, statement) }] : [];
  });
  const values = people.flatMap(({ linked, value }) => (linked || value === null ? [] : [value]));
  // Where no role is chosen yet nobody comes through it, and whoever has the value is found all the same.
  const chosen = connection.roleIds.length > 0;
  const found = await findByValues(db, rule, [...new Set(values)]);
  const not = people.flatMap(({ subject, linked, value, code }) => {
    if (linked) return [];
    const why = value === null ? code : chooseUser(found.get(value) ?? []).code;
    return why && (chosen || why !== "sso-other-way") ? [{ subject, value, code: why }] : [];
  });
  return { of: people.length, matched: people.length - not.length, not: not.slice(0, shown) };
}
