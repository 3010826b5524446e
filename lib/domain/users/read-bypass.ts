import type { Services } from "../services";
import type { Visit } from "../visit";

/** Whether a user may use a password though their roles say single sign-on. */
export async function readBypass(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  userId: string,
): Promise<boolean> {
  return (await db.user.count({ where: { organizationId: organization.id, id: userId, ssoBypass: true } })) > 0;
}
