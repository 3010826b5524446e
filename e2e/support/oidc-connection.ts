import { randomUUID } from "node:crypto";
import { clientSecretContext } from "@/lib/domain/connections/client-secret";
import { seal } from "@/lib/domain/connections/seal";
import type { Services } from "@/lib/domain/services";
import { routes } from "@/lib/routes";
import type { Prisma } from "@/prisma/generated/client";
import { type Person, visitOf } from "./accounts";
import type { Place } from "./organizations";
import type { OidcProvider } from "./providers/oidc-provider";

type Wish = Partial<Pick<Prisma.ConnectionUncheckedCreateInput, "name" | "state" | "matchBy" | "matchField">>;

/** A connection of an organization to an OpenID provider of the tests that is on, with a role whose people come through it. */
export async function connectOidc(
  services: Services,
  place: Pick<Place, "origin" | "host">,
  provider: OidcProvider,
  wish: Wish = {},
) {
  const { db, clock, linkKeys } = services;
  const { organization } = await visitOf(services, place);
  const [id, roleId, organizationId] = [randomUUID(), randomUUID(), organization.id];
  const client = provider.register(place.origin + routes.oidcAnswer(id), {
    post_logout_redirect_uris: [place.origin + routes.signedOut],
  });
  const name = `Campus ${id.slice(0, 6)}`;
  await db.connection.create({
    data: {
      ...{
        id,
        organizationId,
        name,
        protocol: "oidc",
        state: "on",
        issuer: provider.issuer,
        clientId: client.clientId,
      },
      clientSecret: seal(linkKeys, clientSecretContext(id), client.clientSecret),
      scopes: ["openid", "email", "profile", "groups"],
      ...{ matchBy: "preferred_username", createdAt: clock.now(), ...wish },
    },
  });
  const role = `Student ${id.slice(0, 6)}`;
  await db.role.create({ data: { id: roleId, organizationId, name: role, methods: ["oidc"] } });
  await db.roleConnection.create({ data: { organizationId, roleId, connectionId: id } });
  return {
    id,
    name: wish.name ?? name,
    /** The name of the role whose people come through it. */
    role,
    start: place.origin + routes.oidcStart(id),
    /** The person comes through it from now on, and in no other way; the provider knows them by their username. */
    async leads({ id: userId, username, email }: Person, claims: Record<string, unknown> = {}) {
      await db.userRole.deleteMany({ where: { organizationId, userId } });
      await db.userRole.create({ data: { organizationId, userId, roleId } });
      const known = { sub: randomUUID(), preferred_username: username, email, email_verified: true };
      provider.people.set(username, { ...known, ...claims });
    },
  };
}
