import { Prisma } from "@/prisma/generated/client";
import type { Services } from "../services";
import { oneOff } from "./one-off";

/** How much alike the letters of a word must be before it is looked at: from 0 to 1. Low, because the distance decides. */
const alike = 0.2;
const mostAlike = 200;

/** Of several that are equally near. */
const most = 5;

/**
 * The words of the names of an organization that somebody may have meant by this one: those with the fewest letters
 * wrong, left out, added or swapped; as they stand in `user_account.search_text`. Typed words are often the beginning of
 * one, so the beginnings count too. None where it is too far from all.
 */
export async function nearWords(
  { db }: Pick<Services, "db">,
  organizationId: string,
  typed: string,
): Promise<string[]> {
  const wrong = allowed(typed);
  if (wrong === 0) return [];
  const candidates = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(alike)}, true)`;
    return tx.$queryRaw<{ word: string; letters: string }[]>(Prisma.sql`
      (SELECT word, letters FROM name_word
        WHERE organization_id = ${organizationId}::uuid AND letters % search_letters(${typed})
        ORDER BY similarity(letters, search_letters(${typed})) DESC, word LIMIT ${mostAlike})
      UNION SELECT word, letters FROM name_word
        WHERE organization_id = ${organizationId}::uuid AND word = ANY(${[...oneOff(typed)]}::text[])`);
  });
  const ranked = candidates.map(({ word, letters }) => ({ letters, far: distanceToBeginning(typed, word) }));
  const nearest = Math.min(wrong, ...ranked.map(({ far }) => far));
  return ranked
    .filter(({ far }) => far === nearest)
    .slice(0, most)
    .map(({ letters }) => letters);
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
