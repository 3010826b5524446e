import { Prisma } from "@/prisma/generated/client";
import type { Services } from "../services";
import { canonical } from "../text";
import { nearWords } from "./near-words";
import { readUserRows, type UserRow } from "./read-user-rows";
import { scoped } from "./scoped";
import { anywhere, begins, beginsWord, cleaned, searchWords, typedWords } from "./search-words";
import { like, matching, matchingFilter, type UserFilter, type Viewer } from "./user-filter";
import { cut, pageSize, type Turn, type UserPage, type UserSort } from "./user-page";

/** So many of the users who match are looked at closely; who searches in a larger crowd needs another letter. */
export const mostCandidates = 1_000;

/** So few matches that somebody may have been misspelled. */
const few = 5;

const mostNear = 10;

export interface FoundUsers extends UserPage {
  /** Users whose names are nearly what was typed, where few are exactly it. */
  perhaps: UserRow[];
}

/**
 * One page of the users whose name, username, address or customer id has all the typed words in it (R90): exact
 * usernames, addresses and customer ids first, then where words begin so, then the others; or in another order. Any
 * number of users costs about the same: never more than `mostCandidates` are looked at, and of a single word
 * those whose name begins with it are surely among them.
 */
export async function searchUsers(
  services: Pick<Services, "db">,
  looking: Viewer,
  filter: UserFilter & { words: string },
  sort: UserSort | null,
  turn: Turn,
): Promise<FoundUsers> {
  const viewer = await scoped(services, looking);
  const found = await services.db.$queryRaw<{ id: string; number: number }[]>(ranked(viewer, filter, sort, turn));
  const number = found[0]?.number ?? 0;
  const { ids, ...ends } = cut(
    found.map((row) => row.id),
    turn,
  );
  const near = number <= few && !turn.after && !turn.before ? await nearMisses(services, viewer, filter) : [];
  const others = near.filter((id) => !ids.includes(id));
  const rows = await readUserRows(services, viewer, [...ids, ...others]);
  const count = { number: Math.min(number, mostCandidates), atLeast: number > mostCandidates };
  return { rows: rows.slice(0, ids.length), perhaps: rows.slice(ids.length), ...ends, count };
}

const columns = Prisma.sql`u.id, u.name_key, u.search_text, u.username_key, u.email_key, u.customer_id, u.created_at`;

function ranked(
  viewer: Viewer,
  filter: UserFilter & { words: string },
  sort: UserSort | null,
  { after, before }: Turn,
) {
  const words = searchWords(filter.words);
  const whole = canonical(cleaned(filter.words));
  const [all, narrowed] = [matching(viewer, filter), matchingFilter(viewer, filter)];
  const back = before !== undefined;
  const edge = before ?? after;
  return Prisma.sql`
    WITH matched AS MATERIALIZED (SELECT ${columns} FROM user_account u WHERE ${all} LIMIT ${mostCandidates + 1}),
    counted AS MATERIALIZED (SELECT count(*)::int AS number FROM matched),
    candidate AS (
      SELECT * FROM matched
      UNION (SELECT ${columns} FROM user_account u WHERE ${narrowed} AND (u.username_key = ${whole} OR u.email_key = ${whole})
        AND (SELECT number FROM counted) > ${mostCandidates} LIMIT ${pageSize})
      UNION (SELECT ${columns} FROM user_account u WHERE ${narrowed} AND ${nameBegins(words)}
        AND (SELECT number FROM counted) > ${mostCandidates} ORDER BY u.name_key, u.id LIMIT ${pageSize * 10})
    ),
    ordered AS MATERIALIZED (SELECT u.id, row_number() OVER (ORDER BY ${orderOf(sort, words, whole)}, u.name_key, u.id) AS place
      FROM candidate u ${sort === "last-sign-in" ? Prisma.sql`LEFT JOIN sign_in_tally s ON s.user_id = u.id` : Prisma.empty})
    SELECT o.id, (SELECT number FROM counted) AS number FROM ordered o
    WHERE ${edge ? Prisma.sql`o.place ${back ? Prisma.sql`<` : Prisma.sql`>`} (SELECT e.place FROM ordered e WHERE e.id = ${edge}::uuid)` : Prisma.sql`true`}
    ORDER BY o.place ${back ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${pageSize + 1}`;
}

/** Of many, those whose name begins so must be among the candidates: an index finds them in order. */
const nameBegins = (words: string[]): Prisma.Sql =>
  words.length === 1 ? Prisma.sql`u.name_key LIKE ${begins(words[0] ?? "")}` : Prisma.sql`false`;

function orderOf(sort: UserSort | null, words: string[], whole: string): Prisma.Sql {
  if (sort === "name") return Prisma.sql`u.name_key`;
  if (sort === "newest") return Prisma.sql`u.created_at DESC`;
  if (sort === "last-sign-in") return Prisma.sql`s.last_at DESC NULLS LAST`;
  if (words.length === 0) return Prisma.sql`0`;
  const begun = Prisma.join(
    words.map((word) => like(beginsWord(word))),
    " AND ",
  );
  return Prisma.sql`CASE WHEN ${whole} IN (u.username_key, u.email_key, lower(u.customer_id)) THEN 0 WHEN ${begun} THEN 1 ELSE 2 END`;
}

/** Who may have been meant: each word is in theirs, or else one that is nearly it is in their name; at most ten, by name. */
export async function nearMisses(
  services: Pick<Services, "db">,
  looking: Viewer,
  filter: UserFilter & { words: string },
  how?: { farther: boolean },
): Promise<string[]> {
  const typed = typedWords(filter.words.replace(/[\p{N}\p{P}]+/gu, " "));
  if (typed.length === 0) return [];
  const viewer = await scoped(services, looking);
  const near = await Promise.all(typed.map((word) => nearWords(services, viewer, word, how)));
  if (near.every((words) => words.length === 0)) return [];
  const each = searchWords(typed.join(" ")).map((word, place) => {
    const meant = near[place] ?? [];
    const there = like(anywhere(word));
    return meant.length === 0 ? there : Prisma.sql`(${there} OR name_word_list(u.name) && ${meant}::text[])`;
  });
  const rows = await services.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH near AS MATERIALIZED (SELECT u.id, u.name_key FROM user_account u
      WHERE ${matchingFilter(viewer, filter)} AND ${Prisma.join(each, " AND ")} LIMIT ${mostNear * 10})
    SELECT id FROM near ORDER BY name_key, id LIMIT ${mostNear}`);
  return rows.map(({ id }) => id);
}
