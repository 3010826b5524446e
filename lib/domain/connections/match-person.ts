import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import type { RefusalCode } from "../refusal";
import type { Transaction } from "../services";
import { chooseUser } from "./choose-user";
import type { Connection } from "./connection";
import { comesThrough, findByValues } from "./find-by-values";
import { subjectOfValue } from "./lasting-subject";
import { matchValue } from "./match-value";
import type { ProviderStatement } from "./provider-statement";

/** The user whom a statement is about. */
export interface MatchedPerson {
  userId: string;
  username: string;
  rank: Rank;
  by: "link" | "alias" | "field";
  /** Whether a role of theirs names the connection; without a link always. */
  comesThrough: boolean;
  /** The link; null before the first sign-in through the connection. */
  identityId: string | null;
  /** They have a rank, and nobody approved the link yet (Identity.approvedAt). */
  waits: boolean;
}

export interface PersonMatch {
  person: MatchedPerson | null;
  /** Why it is nobody. */
  code: RefusalCode | null;
  /** The value by which somebody was looked for; null where a link said it, or where there was none. */
  value: string | null;
  /** The users who were found and are not meant: several, or one who comes another way. */
  instead: { userId: string; name: string; username: string }[];
}

type Linked = Omit<MatchedPerson, "by" | "waits"> & { approvedAt: Date | null };

/** The user whom the connection's subject is linked with: from the first sign-in on that alone counts. */
async function linkedPerson(tx: Transaction, connection: Connection, subject: string): Promise<MatchedPerson | null> {
  const rows = await tx.$queryRaw<Linked[]>(Prisma.sql`
    SELECT u.id AS "userId", u.username, u.rank::text AS rank, i.id AS "identityId", i.approved_at AS "approvedAt",
      ${comesThrough(connection)} AS "comesThrough"
    FROM identity i JOIN user_account u ON u.id = i.user_id AND u.organization_id = i.organization_id
    WHERE i.organization_id = ${connection.organizationId}::uuid AND i.connection_id = ${connection.id}::uuid
      AND i.subject = ${subject}`);
  const [row] = rows;
  if (!row) return null;
  const { approvedAt, ...person } = row;
  return { ...person, by: "link", waits: person.rank !== "none" && approvedAt === null };
}

const byLink = (person: MatchedPerson): PersonMatch => ({ person, code: null, value: null, instead: [] });

/**
 * Which user a provider's statement is about (R39, T66): whoever its subject is linked with, else whom its value names by
 * the connection's rule. Reads alone: what follows from it is written by resolve-person.ts, and a test run shows it.
 */
export async function matchPerson(
  tx: Transaction,
  connection: Connection,
  statement: ProviderStatement,
): Promise<PersonMatch> {
  const linked = await linkedPerson(tx, connection, statement.subject);
  if (linked) return byLink(linked);
  const { value, code } = matchValue(connection, statement);
  if (value === null) return { person: null, code, value, instead: [] };
  const found = (await findByValues(tx, connection, [value])).get(value) ?? [];
  const choice = chooseUser(found);
  if (!choice.user) {
    const instead = new Map(found.map(({ userId, name, username }) => [userId, { userId, name, username }]));
    return { person: null, code: choice.code, value, instead: [...instead.values()] };
  }
  const { userId, username, rank, by } = choice.user;
  const other = await tx.identity.findFirst({
    where: { organizationId: connection.organizationId, connectionId: connection.id, userId },
  });
  // Linked by that very value, when the provider had no lasting name for them.
  const byValue =
    other?.subject === subjectOfValue(connection, value) && (await linkedPerson(tx, connection, other.subject));
  if (byValue) return byLink(byValue);
  // Linked by their other tab since it was asked above.
  const meanwhile = other?.subject === statement.subject && (await linkedPerson(tx, connection, statement.subject));
  if (meanwhile) return byLink(meanwhile);
  if (other)
    return { person: null, code: "sso-linked-already", value, instead: [{ userId, name: choice.user.name, username }] };
  const person = { userId, username, rank, by, comesThrough: true, identityId: null, waits: rank !== "none" };
  return { person, code: null, value, instead: [] };
}
