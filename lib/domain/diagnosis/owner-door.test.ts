import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testOwnerDoor } from "@/lib/adapters/database/test-owner-door";
import type { PolicyOverride } from "../policy";
import { readVerdict } from "./read-verdict";
import { selfHelp } from "./self-help";
import { tellEvidence } from "./tell-state";

const made = await testDatabase();
const { services, visit } = made;
const { db } = services;
const { place } = testOwnerDoor(made);

async function told(policy: PolicyOverride = {}) {
  const {
    organization,
    organizationId,
    owner,
    owner: { id },
    person,
  } = await place(policy);
  const administrator = await person("admin", { rank: "administrator" });
  const of = async (userId: string) => {
    const verdict = await readVerdict(services, visit({ organization }), { userId: id, rank: "owner" }, userId);
    if (!verdict) throw new Error("nobody");
    const door = tellEvidence(verdict).find(({ key }) => key === "evidence.ownerDoor");
    return { door: door?.blanks ?? null, can: selfHelp(verdict).map(({ key }) => key) };
  };
  const forget = () => db.password.deleteMany({ where: { organizationId, userId: owner.id } });
  return { of, forget, owner, administrator };
}

test("the verdict on an owner whom single sign-on alone lets in names their door as a way on", async () => {
  const { of, forget, owner, administrator } = await told();
  expect(await of(owner.id)).toMatchObject({
    door: { set: "yes", page: { page: "signInOwner" } },
    can: ["can.singleSignOn", "can.ownerDoor"],
  });
  await forget();
  expect((await of(owner.id)).door).toMatchObject({ set: "no" });
  expect(await of(administrator.id)).toEqual({ door: null, can: ["can.singleSignOn"] });
});

test("where the door is closed nobody is told of it", async () => {
  const { of, owner } = await told({ sso: { ownerDoor: false } });
  expect(await of(owner.id)).toEqual({ door: null, can: ["can.singleSignOn"] });
});

test("nor where another gate would stop them there: the suspended, and whose connection is off are told apart", async () => {
  const { of, owner } = await told();
  await db.user.update({ where: { id: owner.id }, data: { suspendedAt: services.clock.now() } });
  expect((await of(owner.id)).door).toBeNull();
  await db.user.update({ where: { id: owner.id }, data: { suspendedAt: null } });
  await db.connection.updateMany({ where: { organizationId: owner.organizationId }, data: { state: "off" } });
  expect(await of(owner.id)).toMatchObject({ door: { set: "yes" }, can: ["can.ownerDoor"] });
});
