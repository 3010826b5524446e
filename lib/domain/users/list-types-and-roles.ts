import type { Services } from "../services";
import type { Visit } from "../visit";

/** What a user's type and roles are chosen from, with what they let one do; without counting who has them. */
export async function listTypesAndRoles({ db }: Pick<Services, "db">, { organization }: Pick<Visit, "organization">) {
  const where = { organizationId: organization.id };
  const [types, roles] = await Promise.all([
    db.userType.findMany({
      where,
      orderBy: [{ maySignIn: "desc" }, { name: "asc" }],
      select: { id: true, name: true, maySignIn: true },
    }),
    db.role.findMany({ where, orderBy: { name: "asc" }, select: { id: true, name: true, methods: true } }),
  ]);
  return { types, roles };
}
