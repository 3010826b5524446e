import { Prisma } from "@/prisma/generated/client";
import type { Services } from "../services";
import { canonical } from "../text";
import { distance } from "../users/near-words";
import { oneOff } from "../users/one-off";
import { beginsWord, cleaned, searchLetters } from "../users/search-words";
import { like, matchingFilter, type Viewer } from "../users/user-filter";

/** Longer words are not typed by a caller; every letter costs eighty looks into an index. */
const longest = 40;

const most = 5;

/**
 * Users whose username or address somebody may have meant: one letter is wrong, left out, added or swapped with its
 * neighbour; or the address is at another domain; or a username was typed as an address. Nearest first.
 */
export async function nearIdentifiers(
  services: Pick<Services, "db">,
  viewer: Viewer,
  typed: string,
): Promise<string[]> {
  const key = canonical(cleaned(typed));
  if (key === "" || /\s/.test(key) || key.length > 2 * longest) return [];
  const place = key.lastIndexOf("@");
  const [local, domain] = place < 0 ? [key, ""] : [key.slice(0, place), key.slice(place)];
  if (local.length < 3 || local.length > longest) return [];
  const meant = [...oneOff(local), local].map((word) => word + domain);
  const keys = [...new Set(domain ? [...meant, local] : meant)];
  const addressed = domain ? Prisma.sql`u.email_key = ANY(${keys}::text[])` : Prisma.sql`false`;
  const elsewhere = domain ? like(beginsWord(searchLetters(`${local}@`))) : Prisma.sql`false`;
  const whose = matchingFilter(viewer, {});
  const rows = await services.db.$queryRaw<{ id: string; usernameKey: string; emailKey: string | null }[]>(Prisma.sql`
    (SELECT u.id, u.username_key AS "usernameKey", u.email_key AS "emailKey" FROM user_account u
      WHERE ${whose} AND u.username_key = ANY(${keys}::text[]) LIMIT ${most * 4})
    UNION (SELECT u.id, u.username_key, u.email_key FROM user_account u
      WHERE ${whose} AND ${addressed} LIMIT ${most * 4})
    UNION (SELECT u.id, u.username_key, u.email_key FROM user_account u WHERE ${whose} AND ${elsewhere} LIMIT ${most * 4})`);
  const far = (row: (typeof rows)[number]) =>
    Math.min(...[row.usernameKey, row.emailKey ?? ""].map((word) => distance(Array.from(key), Array.from(word))));
  return rows
    .map((row) => ({ id: row.id, far: far(row) }))
    .sort((one, other) => one.far - other.far || one.id.localeCompare(other.id))
    .slice(0, most)
    .map(({ id }) => id);
}
