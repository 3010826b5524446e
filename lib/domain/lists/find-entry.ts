import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import { typedWords } from "../users/search-words";

/** Somebody on the eligibility list, as the file says. */
export interface ListEntry {
  id: bigint;
  /** Of the file; null: added by hand. */
  line: number | null;
  customerId: string | null;
  email: string | null;
  username: string | null;
  name: string | null;
  /** The name of a user type, and of roles; the organization need not have them. */
  type: string | null;
  roles: string[];
}

/** By what somebody is looked up: what was typed, or a stored key; null and left out are the same. */
export interface EntryKeys {
  emailKey?: string | null;
  customerIdKey?: string | null;
  usernameKey?: string | null;
}

/** The columns of `eligible_person e` that make an entry. */
export const entryColumns = Prisma.sql`e.id, e.line, e.customer_id AS "customerId", e.email, e.username, e.name, e.type, e.roles`;

/** The list in force, as a condition on `eligible_person e`: nobody's where there is none. */
export const inForce = (organizationId: string): Prisma.Sql => Prisma.sql`e.list_id =
  (SELECT l.id FROM eligibility_list l WHERE l.organization_id = ${organizationId}::uuid AND l.state = 'inForce')`;

/** The list in force; null where the organization has none, and then it says nothing of anybody. */
export async function listInForce(db: Transaction, organizationId: string): Promise<{ id: string } | null> {
  return db.eligibilityList.findFirst({ where: { organizationId, state: "inForce" }, select: { id: true } });
}

/**
 * The one person of the list in force whom all of these keys fit, where the entry has that column at all: an entry of
 * another customer id is not found by an address alone when both were given. Null: nobody, or several who share an address.
 */
export async function findEntry(db: Transaction, organizationId: string, keys: EntryKeys): Promise<ListEntry | null> {
  const found = await findEntries(db, organizationId, keys);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** As findEntry, all of them; at most twenty. */
export async function findEntries(db: Transaction, organizationId: string, keys: EntryKeys): Promise<ListEntry[]> {
  const { emailKey, customerIdKey, usernameKey } = keys;
  const fits = [];
  if (emailKey) fits.push({ column: Prisma.sql`e.email_key`, key: Prisma.sql`${emailKey}` });
  if (customerIdKey)
    fits.push({ column: Prisma.sql`e.customer_id_key`, key: Prisma.sql`customer_key(${customerIdKey})` });
  if (usernameKey) fits.push({ column: Prisma.sql`e.username_key`, key: Prisma.sql`${usernameKey}` });
  if (fits.length === 0) return [];
  const any = Prisma.join(
    fits.map(({ column, key }) => Prisma.sql`${column} = ${key}`),
    " OR ",
  );
  const none = fits.map(({ column, key }) => Prisma.sql`(${column} IS NULL OR ${column} = ${key})`);
  return db.$queryRaw<ListEntry[]>(Prisma.sql`
    SELECT ${entryColumns} FROM eligible_person e
    WHERE ${inForce(organizationId)} AND (${any}) AND ${Prisma.join(none, " AND ")} ORDER BY e.id LIMIT 20`);
}

/** The entry of this number, on the list in force; null for one of elsewhere, or of a list that is over (T88). */
export async function readEntry(db: Transaction, organizationId: string, id: bigint): Promise<ListEntry | null> {
  const [found = null] = await db.$queryRaw<ListEntry[]>(
    Prisma.sql`SELECT ${entryColumns} FROM eligible_person e WHERE ${inForce(organizationId)} AND e.id = ${id}`,
  );
  return found;
}

/** The form under which names are compared: the words without marks and case, in any order. */
export const nameKeyOf = (name: string): string | null => typedWords(name).sort().join(" ") || null;
