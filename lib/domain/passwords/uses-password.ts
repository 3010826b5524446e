import { Prisma } from "@/prisma/generated/client";
import { policyOf } from "../policy";
import type { Services } from "../services";
import { methodsOfUser } from "../sign-in/methods-of";
import type { Visit } from "../visit";

/** Whether somebody has a password that lets them in: one is set, and a role of theirs or the owners' door takes it. */
export async function usesPassword(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  userId: string,
): Promise<boolean> {
  const { sso } = policyOf(organization);
  const found = await db.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM user_account u JOIN password p ON p.user_id = u.id AND p.organization_id = u.organization_id
    WHERE u.organization_id = ${organization.id}::uuid AND u.id = ${userId}::uuid AND ('password' = ANY(${methodsOfUser}) OR (u.rank = 'owner' AND ${sso.ownerDoor}))`);
  return found.length > 0;
}
