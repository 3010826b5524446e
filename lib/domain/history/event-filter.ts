import { Prisma } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import { canonical } from "../text";
import { anywhere, searchFold, searchLetters } from "../users/search-words";
import type { EventChoice } from "./event-groups";
import type { EventKind } from "./record";

/** Events whose words hold what was typed: of these kinds, and where there are reasons, with one of them. */
export interface ToldEvents {
  kinds: EventKind[];
  reasons: string[] | null;
}

/** What an administrator looks for in history. Everything that is left out is not asked. */
export interface EventFilter {
  /** To whom: an id, or letters of a name, username or address. */
  whom?: string;
  /** Who did it, likewise. */
  who?: string;
  kind?: EventChoice;
  /** From this moment on. */
  from?: Date;
  /** Before this moment. */
  to?: Date;
  /** A name, username, address, reason, client address or request number. */
  text?: string;
  /** The events that say so in the words of whoever reads, which are not known here. */
  told?: ToldEvents[];
}

/** A filter whose names have become ids; a list without ids fits nothing. */
export interface ResolvedFilter extends Pick<EventFilter, "kind" | "from" | "to"> {
  whomIds: string[] | null;
  whoIds: string[] | null;
  text: { typed: string; userIds: string[]; noteIds: string[]; told: ToldEvents[] } | null;
  /** Whether more people, or reasons, fitted the letters than are looked through. */
  crowded: boolean;
}

/** So many people or reasons that fit the letters are looked through. */
const most = 200;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds the people and reasons that a filter's letters mean. */
export async function resolveFilter(
  db: Transaction,
  { id }: Pick<Organization, "id">,
  { whom, who, text, told = [], ...rest }: EventFilter,
): Promise<ResolvedFilter> {
  const idsOf = async (typed: string | undefined) =>
    !typed ? null : idShape.test(typed) ? [typed.toLowerCase()] : userIds(db, id, typed);
  const [whomIds, whoIds] = [await idsOf(whom), await idsOf(who)];
  const found = text
    ? { typed: text, userIds: (await idsOf(text)) ?? [], noteIds: await noteIds(db, id, text), told }
    : null;
  const lists = [whomIds, whoIds, found?.userIds, found?.noteIds];
  return {
    ...rest,
    whomIds: whomIds?.slice(0, most) ?? null,
    whoIds: whoIds?.slice(0, most) ?? null,
    text: found && { ...found, userIds: found.userIds.slice(0, most), noteIds: found.noteIds.slice(0, most) },
    crowded: lists.some((list) => (list?.length ?? 0) > most),
  };
}

/** Less than three letters are a username, or nobody: they would fit too many. */
async function userIds(db: Transaction, organizationId: string, typed: string): Promise<string[]> {
  const letters = typed.trim();
  const fits =
    Array.from(letters).length < 3
      ? Prisma.sql`username_key = ${canonical(letters)}`
      : Prisma.sql`search_text LIKE ${anywhere(searchLetters(letters))}`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM user_account WHERE organization_id = ${organizationId}::uuid AND ${fits} LIMIT ${most + 1}`);
  return rows.map((row) => row.id);
}

async function noteIds(db: Transaction, organizationId: string, typed: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM event_note WHERE organization_id = ${organizationId}::uuid AND comment IS NOT NULL
      AND search_fold(comment) LIKE ${anywhere(searchFold(typed.trim()))} LIMIT ${most + 1}`);
  return rows.map((row) => row.id);
}
