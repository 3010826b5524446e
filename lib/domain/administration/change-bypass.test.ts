import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { changeBypass } from "./change-bypass";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { town } = testArrivals(made);

test("a way around single sign-on is given with a reason, and every owner is told", async () => {
  const { organizationId, owner, person } = await town();
  const ann = await person("ann");
  const change = (bypass: boolean, comment = "the provider is away") =>
    changeBypass(services, owner.by, { userId: ann.id, bypass, comment });
  expect(await change(true, " ")).toMatchObject({ ok: false, refusal: { code: "comment-missing" } });
  expect((await change(true)).ok).toBe(true);
  expect((await change(true)).ok).toBe(true);
  expect(await db.user.findUniqueOrThrow({ where: { id: ann.id } })).toMatchObject({ ssoBypass: true });
  const mails = await db.mail.findMany({ where: { organizationId, kind: "bypass-changed" } });
  expect(mails.map(({ address }) => address)).toEqual([owner.user.email]);
  expect((await change(false)).ok).toBe(true);
  expect(await db.accessEvent.count({ where: { organizationId, userId: ann.id, kind: "user.changed" } })).toBe(2);
});
