import { randomUUID } from "node:crypto";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { ShippedUserType } from "@/lib/domain/organizations/shipped-user-types";
import type { Services, StoredPassword } from "@/lib/domain/services";
import { canonical } from "@/lib/domain/text";
import type { User } from "@/prisma/generated/client";
import type { Rank, SignInMethod } from "@/prisma/generated/enums";

export interface TestUser {
  username?: string;
  email?: string | null;
  name?: string;
  password?: string | null;
  type?: ShippedUserType;
  rank?: Rank;
  language?: string | null;
  activated?: boolean;
  suspended?: boolean;
  /** The one role they have, with its methods; none when left out. */
  methods?: SignInMethod[];
  organization?: Organization;
}

/** The password of every test user who has one and was not given another. */
export const testPassword = "open-the-door-please";

const hashes = new Map<string, Promise<StoredPassword>>();
let count = 0;

async function hashed(services: Services, password: string): Promise<StoredPassword> {
  let known = hashes.get(password);
  if (!known) {
    known = services.passwords
      .admit((slot) => slot.hash(password))
      .then((admitted) => {
        if (admitted.busy) throw new Error("the hash queue is full");
        return admitted.value;
      });
    hashes.set(password, known);
  }
  return known;
}

/** Makes a user: active, of the type General, with an address and `testPassword`, unless told otherwise. */
export async function createTestUser(services: Services, organization: Organization, user: TestUser): Promise<User> {
  const now = services.clock.now();
  const username = user.username ?? `user${++count}`;
  const email = user.email === undefined ? `${username}@example.test` : user.email;
  const organizationId = (user.organization ?? organization).id;
  const active = user.activated ?? true;
  const password = user.password === undefined && active ? testPassword : (user.password ?? null);
  const where = { organizationId_name: { organizationId, name: user.type ?? "General" } };
  const type = await services.db.userType.findUniqueOrThrow({ where });
  const created = await services.db.user.create({
    data: {
      id: randomUUID(),
      organizationId,
      username,
      usernameKey: canonical(username),
      email,
      emailKey: email === null ? null : canonical(email),
      name: user.name ?? username,
      language: user.language ?? null,
      typeId: type.id,
      rank: user.rank ?? "none",
      activatedAt: active ? now : null,
      suspendedAt: user.suspended ? now : null,
      createdAt: now,
    },
  });
  if (password !== null) {
    const stored = await hashed(services, password);
    await services.db.password.create({ data: { userId: created.id, organizationId, ...stored, setAt: now } });
  }
  if (user.methods) await giveRole(services, created, user.methods);
  return created;
}

async function giveRole(services: Services, { id: userId, organizationId }: User, methods: SignInMethod[]) {
  const name = `Role ${[...methods].sort().join(" ")}`;
  const where = { organizationId_name: { organizationId, name } };
  const role = await services.db.role.upsert({
    where,
    create: { id: randomUUID(), organizationId, name, methods },
    update: {},
  });
  await services.db.userRole.create({ data: { organizationId, userId, roleId: role.id } });
}
