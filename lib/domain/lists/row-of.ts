import { canonical, codePoints } from "../text";
import { parseEmail } from "../users/email";
import { unprintable } from "../users/plain-line";
import { nameKeyOf } from "./find-entry";

/** The columns of ours that a file can have. */
export const listColumns = ["customerId", "email", "username", "name", "type", "roles"] as const;

export type ListColumn = (typeof listColumns)[number];

/** What a row of a file says, by column; empty: it says nothing. */
export type RowValues = Partial<Record<ListColumn, string>>;

/** What can be wrong with one row; words in `lists.mistakes`. */
export const rowMistakes = [
  "no-key",
  "email-invalid",
  "value-too-long",
  "value-unprintable",
  "columns-differ",
  "duplicate",
] as const;

export type RowMistake = (typeof rowMistakes)[number];

/** A person of a list, with the keys by which they are found; the key of the customer id is the database's (`customer_key`). */
export interface ListRow {
  customerId: string | null;
  email: string | null;
  emailKey: string | null;
  username: string | null;
  usernameKey: string | null;
  name: string | null;
  nameKey: string | null;
  type: string | null;
  roles: string[];
}

const longest: Record<ListColumn, number> = {
  customerId: 64,
  email: 254,
  username: 128,
  name: 200,
  type: 100,
  roles: 1_000,
};

const mostRoles = 20;

/**
 * What one row says of a person, or what is wrong with it. A row without a customer id and without an address names
 * nobody, whatever else it has (R-section 8).
 */
export function rowOf(values: RowValues): { row: ListRow } | { mistake: RowMistake } {
  const said = (column: ListColumn) => values[column]?.trim().normalize("NFC") || null;
  for (const column of listColumns) {
    const value = said(column) ?? "";
    if (codePoints(value) > longest[column]) return { mistake: "value-too-long" };
    if (unprintable.test(value)) return { mistake: "value-unprintable" };
  }
  const [customerId, typed, username, name] = [said("customerId"), said("email"), said("username"), said("name")];
  if (!customerId && !typed) return { mistake: "no-key" };
  const email = typed && parseEmail(typed);
  if (typed && !email) return { mistake: "email-invalid" };
  const roles = (said("roles") ?? "").split(/[;|,、]/).flatMap((role) => role.trim() || []);
  if (roles.length > mostRoles) return { mistake: "value-too-long" };
  const row = {
    customerId,
    email,
    emailKey: email && canonical(email),
    username,
    usernameKey: username && canonical(username),
    name,
    nameKey: name && nameKeyOf(name),
    type: said("type"),
    roles: [...new Set(roles)],
  };
  return { row };
}

export const isRowMistake = (word: string): word is RowMistake => (rowMistakes as readonly string[]).includes(word);
