import type { UserType } from "@/prisma/generated/client";
import type { Services } from "../services";
import type { Visit } from "../visit";

export interface ListedType extends UserType {
  /** How many users have it. */
  users: number;
}

/** Every user type of the organization with how many have it: first those that may sign in, then by name. */
export async function listUserTypes(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
): Promise<ListedType[]> {
  const organizationId = organization.id;
  const types = await db.userType.findMany({
    where: { organizationId },
    orderBy: [{ maySignIn: "desc" }, { name: "asc" }],
  });
  const counts = await db.user.groupBy({ by: ["typeId"], where: { organizationId }, _count: true });
  const users = new Map(counts.map(({ typeId, _count }) => [typeId, _count]));
  return types.map((type) => ({ ...type, users: users.get(type.id) ?? 0 }));
}

/** One user type with how many have it; `null` for one of elsewhere. */
export async function readUserType(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  id: string,
): Promise<ListedType | null> {
  const organizationId = organization.id;
  const type = await db.userType.findFirst({ where: { organizationId, id } });
  return type && { ...type, users: await db.user.count({ where: { organizationId, typeId: id } }) };
}
