import { randomUUID } from "node:crypto";
import { ensureOurKeys } from "@/lib/domain/connections/our-keys";
import { readConnection } from "@/lib/domain/connections/read-connection";
import type { Services } from "@/lib/domain/services";
import { routes } from "@/lib/routes";
import type { Prisma } from "@/prisma/generated/client";
import type { Person } from "./accounts";
import { visitOf } from "./accounts";
import type { Place } from "./organizations";
import type { SamlProvider } from "./providers/saml-provider";

/** How long the product may not see a change of an organization (bin/http/organizations.ts), and a little more. */
const unseenFor = 1_100;

type Wish = Partial<Pick<Prisma.ConnectionUncheckedCreateInput, "name" | "state" | "createsUsers" | "signOnByPost">> & {
  /** Nobody's role allows anything else. */
  alone?: boolean;
};

/** A connection of an organization to a provider of the tests that is on, with a role whose people come through it. */
export async function connectSaml(
  services: Services,
  place: Pick<Place, "origin" | "host">,
  provider: SamlProvider,
  wish: Wish = {},
) {
  const { alone = false, ...more } = wish;
  const { db, saml, clock } = services;
  const { organization } = await visitOf(services, place);
  const read = saml.readProviderMetadata(provider.metadata(), { now: clock.now(), mayBeLoopback: true });
  if (!read.ok) throw new Error(read.problem);
  const { certificates, entityId: issuer, signOnAddress, signOutAddress } = read.metadata;
  const [id, roleId, organizationId] = [randomUUID(), randomUUID(), organization.id];
  const now = clock.now();
  const settings = { issuer, signOnAddress, signOutAddress, matchBy: "nameId", createdAt: now };
  const named = { name: `Campus ${id.slice(0, 6)}`, state: "on" as const, protocol: "saml" as const };
  await db.connection.create({ data: { id, organizationId, ...named, ...settings, ...more } });
  await db.connectionCertificate.createMany({
    data: certificates.map((one) => ({
      ...{ id: randomUUID(), organizationId, connectionId: id, addedAt: now },
      ...one,
    })),
  });
  const role = `Student ${id.slice(0, 6)}`;
  await db.role.create({ data: { id: roleId, organizationId, name: role, methods: ["saml"] } });
  if (!alone) {
    const other = { id: randomUUID(), organizationId, name: `Reviewer ${id.slice(0, 6)}` };
    await db.role.create({ data: { ...other, methods: ["password"] } });
  }
  await db.roleConnection.create({ data: { organizationId, roleId, connectionId: id } });
  await new Promise((resolve) => setTimeout(resolve, unseenFor));
  const connection = await readConnection(db, organization, id);
  const at = (path: string) => place.origin + path;
  const [key] = await ensureOurKeys(services, organization);
  provider.trust(
    saml.ourMetadata({
      ...{
        entityId: at(routes.samlMetadata(id)),
        consumer: at(routes.samlAnswer(id)),
        logout: at(routes.samlLogout(id)),
      },
      ...{ signsRequests: false, certificates: key ? [key.certificate] : [] },
    }),
  );
  return {
    id,
    name: connection?.name ?? "",
    /** The name of the role whose people come through it. */
    role,
    start: at(routes.samlStart(id)),
    /** The person comes through it from now on, and in no other way. */
    async leads({ id: userId }: Person) {
      await db.userRole.deleteMany({ where: { organizationId, userId } });
      await db.userRole.create({ data: { organizationId, userId, roleId } });
    },
  };
}
