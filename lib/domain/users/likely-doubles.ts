import type { Services } from "../services";
import { canonical } from "../text";
import { readUserRows, type UserRow } from "./read-user-rows";
import { nearMisses, searchUsers } from "./search-users";
import type { Viewer } from "./user-filter";

/** By what two accounts look like one person's. */
export type Likeness = "address" | "name" | "similar";

export interface LikelyDouble extends UserRow {
  alike: Likeness;
}

const order: readonly Likeness[] = ["address", "name", "similar"];

/** The other accounts that may be the same person's (R106), the likeliest first: with the address, the name, or nearly the name. */
export async function likelyDoubles(
  services: Pick<Services, "db">,
  viewer: Viewer,
  userId: string,
  { name, email }: { name: string; email: string | null },
): Promise<LikelyDouble[]> {
  const search = (words: string) => searchUsers(services, viewer, { words }, null, {});
  const [named, addressed, near] = await Promise.all([
    search(name),
    email ? search(email) : null,
    nearMisses(services, viewer, { words: name }, { farther: true }),
  ]);
  const similar = await readUserRows(services, viewer, near);
  const rows = [...(addressed?.rows ?? []).filter((row) => sameAddress(row, email)), ...named.rows, ...similar];
  const others = new Map(rows.map((row) => [row.id, row]));
  others.delete(userId);
  return [...others.values()]
    .map((row) => ({ ...row, alike: likeness(row, name, email) }))
    .sort((one, other) => order.indexOf(one.alike) - order.indexOf(other.alike));
}

function likeness(row: UserRow, name: string, email: string | null): Likeness {
  if (sameAddress(row, email)) return "address";
  return canonical(row.name) === canonical(name) ? "name" : "similar";
}

const sameAddress = (row: UserRow, email: string | null): boolean =>
  email !== null && row.email !== null && canonical(row.email) === canonical(email);
