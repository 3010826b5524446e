import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import { canonical } from "../text";
import { oneOff } from "../users/one-off";
import { entryColumns, inForce, type ListEntry, nameKeyOf } from "./find-entry";

/** By what an entry may be the person's. */
export type EntryHint = "address" | "username" | "name" | "near";

export interface SuggestedEntry extends ListEntry {
  hint: EntryHint;
}

const order: readonly EntryHint[] = ["address", "username", "name", "near"];

const most = 5;

/** Longer addresses are not tried with one letter wrong: each letter costs eighty looks into an index. */
const longest = 40;

/**
 * Who of the list in force somebody may be who says so of themselves, the likeliest first: by the address, the username,
 * the name with its words in any order, an address with one letter wrong. For administrators alone: it proves nothing.
 */
export async function suggestEntries(
  db: Transaction,
  organizationId: string,
  said: { name: string | null; email: string | null; username: string | null },
): Promise<SuggestedEntry[]> {
  const emailKey = said.email ? canonical(said.email) : null;
  const usernameKey = said.username ? canonical(said.username) : null;
  const nameKey = said.name ? nameKeyOf(said.name) : null;
  const near = emailKey ? nearAddresses(emailKey) : [];
  const rows = await db.$queryRaw<SuggestedEntry[]>(Prisma.sql`
    SELECT ${entryColumns}, CASE WHEN e.email_key IN (${emailKey}, ${usernameKey}) THEN 'address'
      WHEN e.username_key IN (${emailKey}, ${usernameKey}) THEN 'username'
      WHEN e.name_key = ${nameKey} THEN 'name' ELSE 'near' END AS hint
    FROM eligible_person e WHERE ${inForce(organizationId)} AND (e.email_key IN (${emailKey}, ${usernameKey})
      OR e.username_key IN (${emailKey}, ${usernameKey}) OR e.name_key = ${nameKey} OR e.email_key = ANY(${near}::text[]))
    ORDER BY e.id LIMIT ${most * 20}`);
  return rows.sort((one, other) => order.indexOf(one.hint) - order.indexOf(other.hint)).slice(0, most);
}

/** The addresses that one wrong key before the @ makes of this one. */
export function nearAddresses(emailKey: string): string[] {
  const place = emailKey.lastIndexOf("@");
  const [local, domain] = [emailKey.slice(0, place), emailKey.slice(place)];
  return place < 3 || local.length > longest ? [] : [...oneOff(local)].map((word) => word + domain);
}
