import { Prisma } from "@/prisma/generated/client";
import type { Ranked } from "../authority/may-act";
import { inScope } from "../authority/scope";

/**
 * The condition on `request_case c` that only the cases meet which this administrator may see: a help-desk member who is
 * limited to some roles sees those about users of these, and those that are about nobody yet.
 */
export const caseInScope = (actor: Ranked): Prisma.Sql => Prisma.sql`(c.user_id IS NULL OR NOT EXISTS (
    SELECT 1 FROM user_account u WHERE u.organization_id = c.organization_id AND u.id = c.user_id AND NOT ${inScope(actor)}))`;
