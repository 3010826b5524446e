import { Prisma } from "@/prisma/generated/client";
import type { Policy } from "../policy";
import { canonical } from "../text";
import type { Visit } from "../visit";
import type { Selector } from "./read-facts";

/** The user whom a typed identifier names, as the policy lets people type (C13). An address of several users names nobody (C23). */
export function typedIdentifier(visit: Visit, typed: string, accepts: Policy["signIn"]["identifier"]): Selector {
  const key = canonical(typed);
  const byUsername = Prisma.sql`SELECT id FROM user_account
    WHERE organization_id = ${visit.organization.id}::uuid AND username_key = ${key}`;
  const byEmail = Prisma.sql`SELECT min(id::text)::uuid FROM user_account
    WHERE organization_id = ${visit.organization.id}::uuid AND email_key = ${key} HAVING count(*) = 1`;
  if (accepts === "username") return byUsername;
  if (accepts === "email") return byEmail;
  return Prisma.sql`(${byUsername}) UNION ALL (${byEmail}) LIMIT 1`;
}

/** A user whose id is known: a signed-in person who proves themselves again. */
export const userOfId = (userId: string): Selector => Prisma.sql`SELECT ${userId}::uuid`;
