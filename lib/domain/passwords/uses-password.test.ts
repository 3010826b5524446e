import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { usesPassword } from "./uses-password";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { town } = testArrivals(made);

test("a password is somebody's own where one is set and a role of theirs or the owners' door takes it", async () => {
  const { organization, person, owner, role } = await town();
  const ann = await person("ann");
  const uses = (userId: string) => usesPassword(services, { organization }, userId);
  expect(await uses(owner.user.id)).toBe(true);
  expect(await uses(ann.id)).toBe(false);
  await db.user.update({ where: { id: ann.id }, data: { ssoBypass: true } });
  expect(await uses(ann.id)).toBe(true);
  await db.user.update({ where: { id: ann.id }, data: { ssoBypass: false } });
  await db.role.update({ where: { id: role.id }, data: { methods: ["saml", "password"] } });
  expect(await uses(ann.id)).toBe(true);
  await db.role.update({ where: { id: role.id }, data: { methods: ["saml"] } });
  expect(await uses(ann.id)).toBe(false);
  await db.user.update({ where: { id: ann.id }, data: { rank: "owner" } });
  expect(await uses(ann.id)).toBe(true);
  const closed = { ...organization, policy: { sso: { ownerDoor: false } } };
  expect(await usesPassword(services, { organization: closed }, ann.id)).toBe(false);
  await db.password.delete({ where: { userId: ann.id } });
  expect(await uses(ann.id)).toBe(false);
});
