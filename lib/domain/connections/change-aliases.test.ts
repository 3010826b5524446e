import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { statement } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { mergeUsers } from "../administration/merge-users";
import type { Result } from "../result";
import { addAlias, removeAlias } from "./change-aliases";

const made = await testDatabase({ policy: { admin: { verifyCaller: false } } });
const { services } = made;
const { db } = services;
const { town } = testArrivals(made);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const free = async (organizationId: string) =>
  db.organization.update({ where: { id: organizationId }, data: { policy: { admin: { verifyCaller: false } } } });

test("an alias leads somebody's value at the provider to a user, is one user's alone, and can be taken away", async () => {
  const place = await town();
  await free(place.organizationId);
  const { connection, person, outcome, signedIn } = place;
  const organization = await db.organization.findUniqueOrThrow({ where: { id: place.organizationId } });
  const { by } = await signedIn({ rank: "owner" });
  const from = { ...by, organization };
  const [ann, bob] = [await person("ann"), await person("bob")];
  const add = async (userId: string, value: string) =>
    codeOf(await addAlias(services, from, { userId, connectionId: connection.id, value }));
  expect(await outcome(statement("a-17"))).toBe("sso-nobody");
  expect([await add(ann.id, "a-17"), await add(ann.id, "a-17"), await add(bob.id, "a-17")]).toEqual([
    "ok",
    "ok",
    "alias-taken",
  ]);
  expect(await add(ann.id, "bob")).toBe("alias-taken");
  const elsewhere = await town();
  const foreign = { userId: ann.id, connectionId: elsewhere.connection.id, value: "x" };
  expect(codeOf(await addAlias(services, from, foreign))).toBe("field-invalid");
  expect(await outcome(statement("a-17"))).toEqual({ userId: ann.id, how: "first" });
  const { id: aliasId } = await db.providerAlias.findFirstOrThrow({ where: { userId: ann.id } });
  expect(codeOf(await removeAlias(services, from, { userId: bob.id, aliasId }))).toBe("identity-unknown");
  expect(codeOf(await removeAlias(services, from, { userId: ann.id, aliasId }))).toBe("ok");
  expect(await outcome(statement("a-17"))).toEqual({ userId: ann.id, how: "link" });
});

test("two accounts that become one keep the link of the one that goes", async () => {
  const place = await town();
  await free(place.organizationId);
  const { person, outcome, signedIn } = place;
  const organization = await db.organization.findUniqueOrThrow({ where: { id: place.organizationId } });
  const { by } = await signedIn({ rank: "owner" });
  const [stays, goes] = [await person("stays"), await person("goes")];
  expect(await outcome(statement("goes"))).toMatchObject({ userId: goes.id });
  const merge = { userId: stays.id, otherId: goes.id, comment: "the same person" };
  expect(codeOf(await mergeUsers(services, { ...by, organization }, merge))).toBe("ok");
  expect(await outcome(statement("goes"))).toEqual({ userId: stays.id, how: "link" });
  expect(await outcome(statement("stays"))).toBe("sso-linked-already");
});
