import { Prisma } from "@/prisma/generated/client";
import { plannedAnew } from "../planned-anew";
import type { Services } from "../services";
import { oneOff } from "./one-off";
import { maySee, type Viewer } from "./user-filter";

/** How much alike the letters of a word must be before it is looked at: from 0 to 1. Low, because the distance decides. */
const alike = 0.2;
const mostAlike = 200;

/** Of several that are equally near. */
const most = 5;

/**
 * The words of the names of an organization that somebody may have meant by this one: those with the fewest letters
 * wrong, left out, added or swapped; as the database's function `name_word_list` has them. Typed words are often the beginning of
 * one, so the beginnings count too. None where it is too far from all. The names of people whom the viewer may not see are
 * as good as none. With `farther`, also those that are near enough but not the nearest.
 */
export async function nearWords(
  { db }: Pick<Services, "db">,
  viewer: Viewer,
  typed: string,
  { farther = false } = {},
): Promise<string[]> {
  const wrong = allowed(typed);
  if (wrong === 0) return [];
  // How much alike is set for this statement alone, and before the index is asked, which needs the letters beside it.
  const candidates = await db.$queryRaw<{ word: string }[]>(Prisma.sql`
    WITH meant AS MATERIALIZED (SELECT search_letters(${typed}) AS letters,
      set_config('pg_trgm.similarity_threshold', ${String(alike)}, true) AS alike)
    (SELECT word FROM name_word
      WHERE organization_id = ${viewer.organization.id}::uuid
        AND letters % (SELECT CASE WHEN alike IS NOT NULL THEN letters END FROM meant)
      ORDER BY similarity(letters, (SELECT letters FROM meant)) DESC, word LIMIT ${mostAlike})
    UNION SELECT word FROM name_word
      WHERE organization_id = ${viewer.organization.id}::uuid AND word = ANY(${[...oneOff(typed)]}::text[])`);
  const near = candidates
    .map(({ word }) => ({ word, far: distanceToBeginning(typed, word) }))
    .filter(({ far }) => far <= wrong);
  const ranked = await seen(db, viewer, near);
  const nearest = Math.min(wrong, ...ranked.map(({ far }) => far));
  return ranked
    .filter(({ far }) => farther || far === nearest)
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Those that stand in the name of somebody whom the viewer may see: a nearer name of anybody else must not hide them. */
async function seen<Near extends { word: string }>(db: Services["db"], viewer: Viewer, near: Near[]): Promise<Near[]> {
  if (viewer.actor.rank !== "helpdesk" || viewer.helps?.length === 0 || near.length === 0) return near;
  const rows = await db.$queryRaw<{ word: string }[]>(Prisma.sql`
    SELECT ${plannedAnew} w.word FROM unnest(${near.map(({ word }) => word)}::text[]) AS w (word)
    WHERE EXISTS (SELECT 1 FROM user_account u WHERE u.organization_id = ${viewer.organization.id}::uuid
      AND name_word_list(u.name) @> ARRAY[w.word] AND ${maySee(viewer)})`);
  const known = new Set(rows.map(({ word }) => word));
  return near.filter(({ word }) => known.has(word));
}

/** So many letters may be wrong in a word. */
function allowed(typed: string): number {
  const letters = Array.from(typed).length;
  if (letters < 3) return /[^ -~]/.test(typed) && letters === 2 ? 1 : 0;
  return letters < 6 ? 1 : 2;
}

const distanceToBeginning = (typed: string, word: string): number => {
  const [from, to] = [Array.from(typed), Array.from(word)];
  const lengths = new Set(
    [to.length, from.length - 1, from.length, from.length + 1].filter((n) => n > 0 && n <= to.length),
  );
  return Math.min(...Array.from(lengths, (length) => distance(from, to.slice(0, length))));
};

/** How many letters must be changed, added, left out or swapped with their neighbour to make one word another. */
export function distance(from: readonly string[], to: readonly string[]): number {
  let [before, last]: [number[], number[]] = [[], to.map((_, place) => place + 1)];
  last.unshift(0);
  for (const [row, letter] of from.entries()) {
    const next = [row + 1];
    for (const [column, other] of to.entries()) {
      const same = letter === other ? 0 : 1;
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      next.push(
        Math.min(
          (last[column] ?? 0) + same,
          (last[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          swapped ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}
