import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

/** What an organization says of a role (C24): how its users sign in, and which portals they reach. */
export interface RoleValues {
  name: string;
  methods: SignInMethod[];
  portalIds: string[];
}

/** The ways in, in the order in which they are shown and stored. */
export const signInMethods = ["password", "saml", "oidc", "ldap"] as const satisfies readonly SignInMethod[];

/** What a form was filled from, so that a later save can tell whether somebody else changed it since. */
export const roleVersion = ({ name, methods, portalIds }: RoleValues): string =>
  JSON.stringify([name, signInMethods.filter((method) => methods.includes(method)), [...portalIds].sort()]);

/** Holds a role until the transaction ends: nobody is given it meanwhile. `null` for one of elsewhere. */
export async function holdRole(tx: Transaction, { organization }: Visit, id: string) {
  const organizationId = organization.id;
  await tx.$queryRaw(
    Prisma.sql`SELECT 1 FROM role WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`,
  );
  const role = await tx.role.findFirst({
    where: { organizationId, id },
    include: { portals: { include: { portal: true } } },
  });
  return role && { ...role, portals: role.portals.map(({ portal }) => portal) };
}
