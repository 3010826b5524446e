import { Prisma } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";

type Whose = Pick<Organization, "id" | "policy">;

/** The list in force of an organization, as a value: null where there is none. Asked once for all rows of a statement. */
const listOf = ({ id }: Whose): Prisma.Sql =>
  Prisma.sql`(SELECT l.id FROM eligibility_list l WHERE l.organization_id = ${id}::uuid AND l.state = 'inForce')`;

/** The condition that a list has `user_account u`: by the customer id, the address or the username. */
export const isOn = (list: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  EXISTS (SELECT 1 FROM eligible_person e WHERE e.list_id = ${list} AND e.customer_id_key = customer_key(u.customer_id))
  OR EXISTS (SELECT 1 FROM eligible_person e WHERE e.list_id = ${list} AND e.email_key = u.email_key)
  OR EXISTS (SELECT 1 FROM eligible_person e WHERE e.list_id = ${list} AND e.username_key = u.username_key))`;

/** The opposite of isOn, as a query over everybody asks it: three joins that the database can make at once. */
export const isMissing = (list: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  NOT EXISTS (SELECT 1 FROM eligible_person e WHERE e.list_id = ${list} AND e.customer_id_key = customer_key(u.customer_id))
  AND NOT EXISTS (SELECT 1 FROM eligible_person e WHERE e.list_id = ${list} AND e.email_key = u.email_key)
  AND NOT EXISTS (SELECT 1 FROM eligible_person e WHERE e.list_id = ${list} AND e.username_key = u.username_key))`;

/**
 * Whether the list in force has `user_account u`; null where it does not decide: there is none, the policy lets people
 * who are missing keep their access, or the user has a rank. A list names whom an organization serves; who works there
 * is said by the ranks, and whoever could mend a wrong list is never shut out by it (T89).
 */
export function listedFact(organization: Whose): Prisma.Sql {
  if (policyOf(organization).import.missing === "keepsAccess") return Prisma.sql`NULL::boolean`;
  const list = listOf(organization);
  return Prisma.sql`CASE WHEN u.rank = 'none' AND ${list} IS NOT NULL THEN ${isOn(list)} END`;
}

/** The condition on `user_account u` that no list keeps them out. */
export const notMissing = (organization: Whose): Prisma.Sql =>
  policyOf(organization).import.missing === "keepsAccess"
    ? Prisma.sql`true`
    : Prisma.sql`(${listedFact(organization)} IS NOT FALSE)`;
