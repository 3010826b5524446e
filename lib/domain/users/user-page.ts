import type { BoundedCount } from "./count-users";
import type { UserRow } from "./read-user-rows";

/** So many users stand on one page of a list. */
export const pageSize = 50;

export const userSorts = ["name", "newest", "last-sign-in"] as const;
export type UserSort = (typeof userSorts)[number];

/** Which page: the one that begins after a user, or ends before one; the first when neither is there. */
export interface Turn {
  after?: string;
  before?: string;
}

export interface UserPage {
  rows: UserRow[];
  /** The users at the page's ends, where there is a page before or after it. */
  before: string | null;
  after: string | null;
  /** How many users there are in all. */
  count: BoundedCount;
}

/** The page out of one id more than fits, in the order they were read in: against the list's own where one turns back. */
export function cut(
  found: string[],
  { after, before }: Turn,
): { ids: string[]; before: string | null; after: string | null } {
  const more = found.length > pageSize;
  const ids = found.slice(0, pageSize);
  if (before) ids.reverse();
  const earlier = before ? more : after !== undefined;
  const later = before ? true : more;
  return { ids, before: earlier ? (ids[0] ?? null) : null, after: later ? (ids.at(-1) ?? null) : null };
}
