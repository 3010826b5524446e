import { Prisma } from "@/prisma/generated/client";
import type { Services } from "../services";
import { bounded, countUsers } from "./count-users";
import { readUserRows } from "./read-user-rows";
import { scoped } from "./scoped";
import { isGathered, matchingFilter, maySee, type UserFilter, type Viewer } from "./user-filter";
import { cut, pageSize, type Turn, type UserPage, type UserSort } from "./user-page";

/** A part of a list that an index holds in its order: users of the query by a key, and by id where keys are equal. */
interface Part {
  from: Prisma.Sql;
  key: Prisma.Sql;
  id: Prisma.Sql;
  up: boolean;
}

const users = Prisma.sql`user_account u`;
const id = Prisma.sql`u.id`;
const neverSignedIn = Prisma.sql`user_account u LEFT JOIN sign_in_tally n ON n.user_id = u.id AND n.organization_id = u.organization_id`;

/** What stands after each other in a list of each order: who never signed in comes after all who did. */
const partsOf: Record<UserSort, (viewer: Viewer) => Part[]> = {
  name: () => [{ from: users, key: Prisma.sql`u.name_key`, id, up: true }],
  newest: () => [{ from: users, key: Prisma.sql`u.created_at`, id, up: false }],
  "last-sign-in": ({ organization }) => [
    {
      from: Prisma.sql`sign_in_tally s JOIN user_account u ON u.id = s.user_id AND s.organization_id = ${organization.id}::uuid`,
      key: Prisma.sql`s.last_at`,
      id: Prisma.sql`s.user_id`,
      up: false,
    },
    {
      from: Prisma.sql`(SELECT u.* FROM ${neverSignedIn} WHERE n.user_id IS NULL) u`,
      key: Prisma.sql`u.name_key`,
      id,
      up: true,
    },
  ],
};

/**
 * One page of the users of a filter without words, in an order that an index holds, so that no page costs more than the
 * first (R89). Where nobody is left on a page, the first one.
 */
export async function listUsers(
  services: Pick<Services, "db">,
  looking: Viewer,
  filter: UserFilter,
  sort: UserSort,
  turn: Turn,
): Promise<UserPage> {
  const viewer = await scoped(services, looking);
  const where = matchingFilter(viewer, filter);
  const parts = partsOf[sort](viewer);
  const place = await placeOf(services, viewer, parts, turn.before ?? turn.after);
  const known = place ? turn : {};
  const ordered = known.before ? parts.slice(0, (place?.part ?? 0) + 1).reverse() : parts.slice(place?.part ?? 0);
  const walk = isGathered(filter) && parts.length === 1 ? walkGathered : walkIndex;
  const found: Found[] = [];
  for (const part of ordered) {
    const from = place && part === parts[place.part] ? place : null;
    if (found.length <= pageSize)
      found.push(...(await walk(services, part, where, from, Boolean(known.before), pageSize + 1 - found.length)));
  }
  if (place && found.length === 0) return listUsers(services, viewer, filter, sort, {});
  const { ids, ...ends } = cut(
    found.map((row) => row.id),
    known,
  );
  const whole = !ends.before && !ends.after;
  const number = whole ? ids.length : found[0]?.number;
  const [rows, count] = await Promise.all([
    readUserRows(services, viewer, ids),
    number === undefined ? countUsers(services, where) : bounded(number),
  ]);
  return { rows, ...ends, count };
}

interface Found {
  id: string;
  /** How many there are in all, where that was known without counting. */
  number?: number;
}

interface Place {
  part: number;
  key: string | Date;
  id: string;
}

/** Where in the list a user stands; null for whoever the viewer may not see. */
async function placeOf(
  { db }: Pick<Services, "db">,
  viewer: Viewer,
  parts: Part[],
  userId?: string,
): Promise<Place | null> {
  if (!userId) return null;
  for (const [part, { from, key }] of parts.entries()) {
    const rows = await db.$queryRaw<{ key: string | Date }[]>(Prisma.sql`
      SELECT ${key} AS key FROM ${from} WHERE u.organization_id = ${viewer.organization.id}::uuid AND u.id = ${userId}::uuid AND ${maySee(viewer)}`);
    if (rows[0]) return { part, key: rows[0].key, id: userId };
  }
  return null;
}

type Walk = (
  services: Pick<Services, "db">,
  part: Part,
  where: Prisma.Sql,
  place: Place | null,
  back: boolean,
  limit: number,
) => Promise<Found[]>;

const walkIndex: Walk = ({ db }, part, where, place, back, limit) => {
  const { from, key, id } = part;
  const { beyond, order } = direction(part, place, back);
  return db.$queryRaw<Found[]>(Prisma.sql`
    SELECT u.id FROM ${from} WHERE ${where} AND ${beyond(key, id)} ORDER BY ${key} ${order}, ${id} ${order} LIMIT ${limit}`);
};

/** Counts those who are gathered anyway, so that they are gathered but once. */
const walkGathered: Walk = ({ db }, part, where, place, back, limit) => {
  const { beyond, order } = direction(part, place, back);
  return db.$queryRaw<Found[]>(Prisma.sql`
    SELECT id, number FROM (
      SELECT ${part.id} AS id, ${part.key} AS key, (count(*) OVER ())::int AS number FROM ${part.from} WHERE ${where}) gathered
    WHERE ${beyond(Prisma.sql`key`, Prisma.sql`id`)} ORDER BY key ${order}, id ${order} LIMIT ${limit}`);
};

function direction({ up }: Part, place: Place | null, back: boolean) {
  const rising = up !== back;
  const [sign, order] = rising ? [Prisma.sql`>`, Prisma.sql`ASC`] : [Prisma.sql`<`, Prisma.sql`DESC`];
  const beyond = (key: Prisma.Sql, id: Prisma.Sql) =>
    place ? Prisma.sql`(${key}, ${id}) ${sign} (${place.key}, ${place.id}::uuid)` : Prisma.sql`true`;
  return { beyond, order };
}
