import { randomBytes, randomUUID } from "node:crypto";
import { listInForce } from "@/lib/domain/lists/find-entry";
import { insertPeople } from "@/lib/domain/lists/insert-people";
import { rowOf } from "@/lib/domain/lists/row-of";
import { findOrganization } from "@/lib/domain/organizations/find-organization";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { ShippedUserType } from "@/lib/domain/organizations/shipped-user-types";
import type { Result } from "@/lib/domain/result";
import type { Services, StoredPassword } from "@/lib/domain/services";
import { createUser } from "@/lib/domain/users/create-user";
import type { Visit } from "@/lib/domain/visit";
import type { Rank, SignInMethod } from "@/prisma/generated/enums";
import type { Place } from "./organizations";

export interface Person {
  id: string;
  username: string;
  /** Empty for somebody without an address. */
  email: string;
  name: string;
  password: string;
  /** The name of the administrator who invited, if one did. */
  invitedBy?: string;
}

export interface Wishes {
  /** `null`: no address. */
  email?: string | null;
  language?: "en" | "ja";
  type?: ShippedUserType;
  rank?: Rank;
  /** The methods of the one role they get; none when left out. */
  methods?: SignInMethod[];
  suspended?: boolean;
  /** Left out of the list that says who may sign in. */
  unlisted?: boolean;
}

const password = "open-the-door-please";

export function need<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** The command line's view: no browser, no address. */
export async function visitOf(
  services: Services,
  place: Pick<Place, "host">,
  actorId: string | null = null,
): Promise<Visit> {
  const organization = await findOrganization(services.db, place.host);
  if (!organization) throw new Error(`no organization at ${place.host}`);
  return { organization, clientAddress: null, userAgent: null, requestId: null, deviceToken: null, actorId };
}

async function giveRole(
  services: Services,
  { id: organizationId }: Organization,
  userId: string,
  methods: SignInMethod[],
) {
  const name = `Journey ${methods.join(" ")}`;
  const role = await services.db.role.upsert({
    where: { organizationId_name: { organizationId, name } },
    create: { id: randomUUID(), organizationId, name, methods },
    update: {},
  });
  await services.db.userRole.create({ data: { organizationId, userId, roleId: role.id } });
}

/** A username that nobody has: the limits count what strangers ask for by name too. */
export const nobody = (): string => `n${randomBytes(5).toString("hex")}`;

/** Where a list says who may sign in, whoever is new is on it. */
async function enlist(
  services: Services,
  { id: organizationId }: Organization,
  username: string,
  email: string | null,
) {
  const list = await listInForce(services.db, organizationId);
  const read = rowOf({ customerId: username, email: email ?? "", username });
  if (list && "row" in read)
    await insertPeople(services.db, { ...list, organizationId }, [{ ...read.row, line: null }]);
}

/** Somebody new whom nobody has invited, so that no two journeys share a person. */
export async function addPerson(services: Services, visit: Visit, wishes: Wishes = {}): Promise<Person> {
  const username = `j${randomBytes(5).toString("hex")}`;
  const email = wishes.email === undefined ? `${username}@example.test` : wishes.email;
  const { type, rank, language } = wishes;
  const name = `Robin ${username.slice(1, 5).toUpperCase()}`;
  const { userId } = need(await createUser(services, visit, { username, email, name, type, rank, language }));
  if (wishes.methods) await giveRole(services, visit.organization, userId, wishes.methods);
  if (!wishes.unlisted) await enlist(services, visit.organization, username, email);
  return { id: userId, username, email: email ?? "", name, password };
}

let hash: Promise<StoredPassword> | undefined;

async function hashOnce(services: Services): Promise<StoredPassword> {
  const admitted = await services.passwords.admit((slot) => slot.hash(password));
  if (admitted.busy) throw new Error("the hash queue is full");
  return admitted.value;
}

/** Makes a person active with the password that `Person` carries. */
export async function activatePerson(
  services: Services,
  { organization }: Visit,
  { id: userId }: Person,
  suspended = false,
) {
  const now = services.clock.now();
  const organizationId = organization.id;
  hash ??= hashOnce(services);
  await services.db.password.create({ data: { userId, organizationId, ...(await hash), setAt: now } });
  await services.db.user.update({
    where: { id: userId, organizationId },
    data: { activatedAt: now, suspendedAt: suspended ? now : null },
  });
}
