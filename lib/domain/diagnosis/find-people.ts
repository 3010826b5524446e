import type { Services } from "../services";
import { canonical } from "../text";
import { readUserRows, type UserRow } from "../users/read-user-rows";
import { searchUsers } from "../users/search-users";
import type { Viewer } from "../users/user-filter";
import { nearIdentifiers } from "./near-identifiers";

/** So many people are shown; of more, the caller must say more. */
const most = 8;

/** So few were found that what was typed may be misspelled. */
const few = 3;

export interface FoundPeople {
  /** The one whom it surely means: it is their username, address or customer id, or nobody else is even near. */
  sure: UserRow | null;
  /** Those who have it in their name, username, address or customer id. */
  rows: UserRow[];
  /** Those who are spelled nearly like it. */
  perhaps: UserRow[];
  more: boolean;
}

/** Whoever may be meant by what a caller says, as far as `viewer` sees them: however it is spelled. */
export async function findPeople(services: Pick<Services, "db">, viewer: Viewer, typed: string): Promise<FoundPeople> {
  const found = await searchUsers(services, viewer, { words: typed }, null, {});
  const [first, second] = found.rows;
  if (first && isCalled(first, typed) && !(second && isCalled(second, typed)))
    return { sure: first, rows: found.rows.slice(0, most), perhaps: [], more: found.rows.length > most };
  const near = found.rows.length <= few ? await nearIdentifiers(services, viewer, typed) : [];
  const known = new Set([...found.rows, ...found.perhaps].map(({ id }) => id));
  const others = await readUserRows(
    services,
    viewer,
    near.filter((id) => !known.has(id)),
  );
  const perhaps = [...others, ...found.perhaps].slice(0, most);
  return {
    sure: first && !second && perhaps.length === 0 ? first : null,
    rows: found.rows.slice(0, most),
    perhaps,
    more: found.rows.length > most,
  };
}

/** Whether it is just what a user is identified by. */
const isCalled = ({ username, email, customerId }: UserRow, typed: string): boolean =>
  [username, email, customerId].some((name) => name !== null && canonical(name) === canonical(typed));
