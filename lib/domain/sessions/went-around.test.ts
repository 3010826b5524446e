import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signIn } from "../sign-in/sign-in";

const made = await testDatabase();
const { services, visit } = made;
const { db } = services;
const { town } = testArrivals(made);

test("whoever goes around single sign-on with a password is written down, and every owner is told; others are not", async () => {
  const { organization, organizationId, person, role, owner } = await town();
  const around = await person("around", { password: "long-enough-now" });
  await person("usual", { password: "long-enough-now" });
  await db.user.update({ where: { id: around.id }, data: { ssoBypass: true } });
  const enter = async (identifier: string) => {
    const asked = { identifier, password: "long-enough-now", sharedComputer: true };
    const result = await signIn(services, visit({ organization }), asked);
    return result.ok ? "in" : result.refusal.code;
  };
  const told = () => db.mail.findMany({ where: { organizationId, kind: "bypass-used" } });
  expect(await enter("usual")).toBe("method-not-allowed");
  expect(await enter("around")).toBe("in");
  expect((await told()).map(({ address }) => address)).toEqual([owner.user.email]);
  const events = await db.accessEvent.findMany({ where: { organizationId, kind: "sign-in.succeeded" } });
  expect(events.map(({ userId, reason }) => [userId, reason])).toEqual([[around.id, "around"]]);
  await db.role.update({ where: { id: role.id }, data: { methods: ["password", "saml"] } });
  expect([await enter("around"), await enter("usual")]).toEqual(["in", "in"]);
  expect(await told()).toHaveLength(1);
});
