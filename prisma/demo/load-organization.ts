import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, days } from "@/lib/domain/duration";
import { insertOrganization } from "@/lib/domain/organizations/insert-organization";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services, StoredPassword, Transaction } from "@/lib/domain/services";
import { canonical } from "@/lib/domain/text";
import { loadHistory } from "./history";
import { loadList } from "./load-list";
import { loadRequests } from "./load-requests";
import type { DemoOrganization } from "./organizations";
import type { DemoPerson } from "./people";
import { demoPortals, demoRoles, type RoleName } from "./roles";

/** Writes one demo organization whole: itself, its types, roles, portals and people. `hashes` are enough for all who have a password. */
export async function loadOrganization(
  tx: Transaction,
  services: Services,
  demo: DemoOrganization,
  origin: string,
  people: readonly DemoPerson[],
  hashes: StoredPassword[],
): Promise<Organization> {
  const { id, number, name, preset, accent, supportContact, terms = null, timeZone, isOperator = false } = demo;
  const input = { id, number, name, origin, preset, accent, supportContact, terms, timeZone, isOperator };
  const organization = await insertOrganization(tx, services, input);
  await tx.organization.update({ where: { id }, data: { language: demo.language, ...(await logoOf(demo)) } });
  const roleIds = await loadRoles(tx, demo);
  await loadPeople(tx, services, organization, people, roleIds, hashes);
  await loadList(tx, services, organization);
  await loadHistory(tx, services, organization);
  await loadRequests(tx, services, { ...organization, language: demo.language });
  return tx.organization.findUniqueOrThrow({ where: { id }, omit: { logo: true } });
}

async function logoOf({ logo }: DemoOrganization) {
  if (!logo) return {};
  const bytes = await readFile(join(import.meta.dirname, "logos", logo));
  return { logo: new Uint8Array(bytes), logoType: "image/png" };
}

type RoleIds = Map<RoleName, string>;

async function loadRoles(
  tx: Transaction,
  { id: organizationId, domain, language }: DemoOrganization,
): Promise<RoleIds> {
  const names = Object.keys(demoRoles) as RoleName[];
  const ids: RoleIds = new Map(names.map((name) => [name, randomUUID()]));
  const idOf = (name: RoleName) => ids.get(name) ?? "";
  const roles = names.map((name) => ({ id: idOf(name), organizationId, name, methods: [...demoRoles[name]] }));
  await tx.role.createMany({ data: roles });
  for (const { at, roles: granted, ...texts } of demoPortals) {
    const portalId = randomUUID();
    const address = `https://${at}.${domain}/`;
    await tx.portal.create({ data: { id: portalId, organizationId, address, ...texts[language] } });
    await tx.rolePortal.createMany({ data: granted.map((role) => ({ organizationId, roleId: idOf(role), portalId })) });
  }
  return ids;
}

async function loadPeople(
  tx: Transaction,
  services: Services,
  organization: Organization,
  people: readonly DemoPerson[],
  roleIds: RoleIds,
  hashes: StoredPassword[],
): Promise<void> {
  const organizationId = organization.id;
  const now = services.clock.now();
  const types = await tx.userType.findMany({ where: { organizationId }, select: { id: true, name: true } });
  const typeIds = new Map(types.map((type) => [type.name, type.id]));
  // They joined one after the other, the last a month ago.
  const rows = people.map((person, place) => ({
    person,
    id: randomUUID(),
    joined: before(now, days(30 + (place % 300))),
  }));
  await tx.user.createMany({
    data: rows.map(({ person: { username, email, name, rank, language, type, activated, suspended }, id, joined }) => ({
      ...{ id, organizationId, username, usernameKey: canonical(username), email, name, rank, language },
      emailKey: email === null ? null : canonical(email),
      typeId: typeIds.get(type) ?? "",
      activatedAt: activated ? joined : null,
      termsAgreedAt: activated && organization.terms ? joined : null,
      suspendedAt: suspended ? before(now, days(2)) : null,
      createdAt: joined,
    })),
  });
  const memberships = rows.flatMap(({ person, id: userId }) =>
    person.roles.map((role) => ({ organizationId, userId, roleId: roleIds.get(role) ?? "" })),
  );
  await tx.userRole.createMany({ data: memberships });
  const withPassword = rows.filter(({ person }) => person.password);
  await tx.password.createMany({
    data: withPassword.map(({ id: userId, joined }) => {
      const stored = hashes.pop();
      if (!stored) throw new Error("there are fewer hashes than people with a password");
      return { organizationId, userId, ...stored, setAt: joined };
    }),
  });
  // A minute that is sealed already gets nothing more.
  const sealed = await tx.accessSeal.findFirst();
  await tx.accessEvent.createMany({
    data: rows.map(({ id: userId, joined }) => ({
      ...{ organizationId, userId, kind: "user.created", reason: "demo" },
      at: sealed ? now : joined,
    })),
  });
}
