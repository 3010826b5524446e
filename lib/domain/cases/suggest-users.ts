import type { Case } from "@/prisma/generated/client";
import { nearIdentifiers } from "../diagnosis/near-identifiers";
import type { Services } from "../services";
import { canonical } from "../text";
import { readUserRows, type UserRow } from "../users/read-user-rows";
import { nearMisses, searchUsers } from "../users/search-users";
import type { Viewer } from "../users/user-filter";
import { readAttached } from "./what-is-attached";

/** By what a user may be whom a case is about. */
export type Hint = "username" | "address" | "name" | "near";

export interface SuggestedUser extends UserRow {
  hint: Hint;
}

const order: readonly Hint[] = ["username", "address", "name", "near"];

const most = 8;

type Asking = Pick<Case, "name" | "email" | "username"> & { attached: unknown };

/**
 * The users of the viewer whom a request may be about, the likeliest first: by what was typed as username, by the address,
 * by the name, by nearly these. For administrators alone: nothing of it proves who sent it.
 */
export async function suggestUsers(
  services: Pick<Services, "db">,
  viewer: Viewer,
  { name, email, username, attached }: Asking,
): Promise<SuggestedUser[]> {
  const typed = [username, readAttached(attached).typed].filter((text): text is string => Boolean(text));
  const search = async (words: string) => (await searchUsers(services, viewer, { words }, null, {})).rows;
  const [named, near, ...exact] = await Promise.all([
    search(name),
    nearMisses(services, viewer, { words: name }),
    ...[...new Set([...typed, ...(email ? [email] : [])])].map(search),
  ]);
  const close = await Promise.all(
    [...typed, ...(email ? [email] : [])].map((one) => nearIdentifiers(services, viewer, one)),
  );
  const others = await readUserRows(services, viewer, [...new Set([...near, ...close.flat()])]);
  const keys = typed.map(canonical);
  const hinted = (row: UserRow): Hint => {
    if (keys.includes(canonical(row.username)) || keys.includes(canonical(row.email ?? ""))) return "username";
    if (email && row.email && canonical(row.email) === canonical(email)) return "address";
    return canonical(row.name) === canonical(name) ? "name" : "near";
  };
  const found = new Map([...exact.flat(), ...named, ...others].map((row) => [row.id, row]));
  return [...found.values()]
    .map((row) => ({ ...row, hint: hinted(row) }))
    .sort((one, other) => order.indexOf(one.hint) - order.indexOf(other.hint))
    .slice(0, most);
}
