import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import { scoped } from "../users/scoped";
import { matching, type Viewer } from "../users/user-filter";
import type { BulkChoice } from "./bulk-act";

/** The condition on `user_account u` that the chosen users meet whom the viewer may see. */
async function condition(tx: Transaction, looking: Viewer, choice: BulkChoice): Promise<Prisma.Sql> {
  const viewer = await scoped({ db: tx }, looking);
  return "ids" in choice
    ? Prisma.sql`${matching(viewer, {})} AND u.id = ANY(${choice.ids}::uuid[])`
    : matching(viewer, choice.filter);
}

/** How many users are chosen. */
export async function countChosen(tx: Transaction, viewer: Viewer, choice: BulkChoice): Promise<number> {
  const rows = await tx.$queryRaw<{ number: number }[]>(Prisma.sql`
    SELECT count(*)::int AS number FROM user_account u WHERE ${await condition(tx, viewer, choice)}`);
  return rows[0]?.number ?? 0;
}

/** The next of the chosen users by id. */
export async function nextChosen(
  tx: Transaction,
  viewer: Viewer,
  choice: BulkChoice,
  after: string | null,
  most: number,
): Promise<string[]> {
  const beyond = after ? Prisma.sql`AND u.id > ${after}::uuid` : Prisma.empty;
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT u.id FROM user_account u WHERE ${await condition(tx, viewer, choice)} ${beyond} ORDER BY u.id LIMIT ${most}`);
  return rows.map(({ id }) => id);
}

/** The names of the first few, for whoever confirms. */
export async function someChosen(tx: Transaction, viewer: Viewer, choice: BulkChoice, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>(Prisma.sql`
    SELECT u.name FROM user_account u WHERE ${await condition(tx, viewer, choice)} ORDER BY u.name_key, u.id LIMIT ${most}`);
  return rows.map(({ name }) => name);
}
