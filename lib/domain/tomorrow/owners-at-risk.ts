import { Prisma } from "@/prisma/generated/client";
import { helpedRoles } from "../authority/helped-roles";
import { before } from "../duration";
import { readMailNotTaken } from "../mail/mail-not-taken";
import type { Services } from "../services";
import { readUserRows, type UserRow } from "../users/read-user-rows";
import { awayAfter, matchingFilter, type Viewer } from "../users/user-filter";

export interface OwnersAtRisk {
  /** The only owner who can get in; null: none can. */
  last: UserRow | null;
  /** What makes it worse. */
  worries: ("no-email" | "mail-refused" | "away")[];
  /** Owners who cannot get in. */
  others: UserRow[];
}

/** So many owners are looked at. */
const most = 20;

/**
 * The organization with one owner who can get in, or none: a single mishap from nobody being able to change its policy or
 * its ranks. Null where two can, and for a help desk that looks after some people alone.
 */
export async function ownersAtRisk({ db }: Pick<Services, "db">, viewer: Viewer): Promise<OwnersAtRisk | null> {
  if ((await helpedRoles({ db }, viewer.organization, viewer.actor)).length > 0) return null;
  const found = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT u.id FROM user_account u WHERE ${matchingFilter(viewer, { rank: "owner" })} ORDER BY u.name_key, u.id LIMIT ${most}`);
  const owners = await readUserRows(
    { db },
    viewer,
    found.map(({ id }) => id),
  );
  const able = owners.filter(({ state }) => state === "open");
  const [last] = able;
  if (able.length > 1) return null;
  return {
    last: last ?? null,
    worries: last ? await worriesOf(db, viewer, last) : [],
    others: owners.filter((one) => one !== last),
  };
}

async function worriesOf(
  db: Services["db"],
  { organization, now }: Viewer,
  { id, email, lastSignInAt }: UserRow,
): Promise<OwnersAtRisk["worries"]> {
  const refused = await readMailNotTaken({ db }, { organization }, id);
  const away = !lastSignInAt || lastSignInAt <= before(now, awayAfter);
  return [
    ...(email ? [] : (["no-email"] as const)),
    ...(refused ? (["mail-refused"] as const) : []),
    ...(away ? (["away"] as const) : []),
  ];
}
