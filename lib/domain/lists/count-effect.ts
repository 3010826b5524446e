import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Transaction } from "../services";
import { isMissing, notMissing } from "./on-list";

/** What a list would do if it came into force, beside the one that is. */
const effectShape = z.object({
  /** Rows that the list in force does not have, has alike, has otherwise; and rows of it that this one does not have. */
  added: z.number(),
  same: z.number(),
  changed: z.number(),
  gone: z.number(),
  /** Active people who could sign in and could not any more. */
  lost: z.number(),
  /** All who could: of whom the lost are a share. */
  active: z.number(),
});

export type Effect = z.infer<typeof effectShape>;

/** The effect as it was stored with a list; null where none was counted. */
export const effectOf = (stored: unknown): Effect | null => effectShape.nullable().parse(stored);

/** Counts what a list would do. For a job, and for whoever confirms: a second or two for a million. */
export async function countEffect(tx: Transaction, organization: Organization, listId: string): Promise<Effect> {
  const key = (row: string) => Prisma.raw(`coalesce('c' || ${row}.customer_id_key, 'e' || ${row}.email_key)`);
  const rest = (row: string) =>
    Prisma.raw(`(${row}.customer_id, ${row}.email, ${row}.username, ${row}.name, ${row}.type, ${row}.roles)`);
  const [rows] = await tx.$queryRaw<Omit<Effect, "lost" | "active">[]>(Prisma.sql`
    SELECT count(*) FILTER (WHERE o.id IS NULL)::int AS added, count(*) FILTER (WHERE n.id IS NULL)::int AS gone,
      count(*) FILTER (WHERE ${rest("n")} IS NOT DISTINCT FROM ${rest("o")})::int AS same,
      count(*) FILTER (WHERE n.id IS NOT NULL AND o.id IS NOT NULL AND ${rest("n")} IS DISTINCT FROM ${rest("o")})::int AS changed
    FROM (SELECT * FROM eligible_person WHERE list_id = ${listId}::uuid) n
    FULL JOIN (SELECT e.* FROM eligible_person e JOIN eligibility_list l ON l.id = e.list_id
      WHERE l.organization_id = ${organization.id}::uuid AND l.state = 'inForce') o ON ${key("n")} = ${key("o")}`);
  const [people] = await tx.$queryRaw<Pick<Effect, "lost" | "active">[]>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM (${lostBy(organization, listId)}) lost) AS lost,
      (SELECT count(*)::int FROM user_account u WHERE u.organization_id = ${organization.id}::uuid
        AND u.activated_at IS NOT NULL AND u.suspended_at IS NULL) AS active`);
  return effectShape.parse({ ...rows, ...people });
}

/** The ids of the active people who are let in now and whom this list does not have. */
export function lostBy(organization: Organization, listId: string): Prisma.Sql {
  if (policyOf(organization).import.missing === "keepsAccess") return Prisma.sql`SELECT NULL::uuid AS id WHERE false`;
  // Those whom the new list does not have are few, and found by hash joins; only they are held against the other list.
  return Prisma.sql`
    WITH missing AS MATERIALIZED (SELECT u.id FROM user_account u WHERE u.organization_id = ${organization.id}::uuid
      AND u.rank = 'none' AND u.activated_at IS NOT NULL AND u.suspended_at IS NULL
      AND ${isMissing(Prisma.sql`${listId}::uuid`)})
    SELECT u.id FROM missing m JOIN user_account u ON u.id = m.id WHERE ${notMissing(organization)}`;
}

/** Whether so many lost ask for a confirmation of their number: more than five, and more than the policy's share (T76). */
export const mustHold = (organization: Organization, { lost, active }: Pick<Effect, "lost" | "active">): boolean =>
  lost > 5 && lost * 100 > policyOf(organization).import.holdAbove * active;
