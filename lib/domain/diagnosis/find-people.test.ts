import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { oneOff } from "../users/one-off";
import type { Viewer } from "../users/user-filter";
import { findPeople } from "./find-people";

const { services, organization, createOrganization, createUser } = await testDatabase();
const owner = await createUser({ rank: "owner", name: "Olive" });
const viewer: Viewer = { organization, actor: { userId: owner.id, rank: "owner" }, now: services.clock.now() };
const dana = await createUser({ username: "dana.fox", email: "dana.fox@acme.example", name: "Dana Fox" });
const find = async (typed: string, who = viewer) => {
  const { sure, rows, perhaps } = await findPeople(services, who, typed);
  return { sure: sure?.id ?? null, rows: rows.map(({ id }) => id), perhaps: perhaps.map(({ id }) => id) };
};

describe("whoever may be meant", () => {
  test.each(["dana.fox", "DANA.FOX ", "dana.fox@acme.example", "Dana Fox"])("is sure for %j", async (typed) => {
    expect((await find(typed)).sure).toBe(dana.id);
  });

  test.each([
    ["a letter wrong", "dana.fix"],
    ["a letter left out", "dna.fox"],
    ["a letter too many", "danna.fox"],
    ["two letters swapped", "dana.fxo"],
    ["a typo in the domain", "dana.fox@amce.example"],
    ["another domain", "dana.fox@gmail.example"],
    ["a typo before the @", "dana.fxo@acme.example"],
    ["a misspelled name", "Dnaa Fox"],
  ])("is found with %s: %s", async (_, typed) => {
    const { rows, perhaps } = await find(typed);
    expect([...rows, ...perhaps]).toContain(dana.id);
  });

  test("is nobody's for what is far from all", async () => {
    expect(await find("somebody.else")).toEqual({ sure: null, rows: [], perhaps: [] });
  });

  test("is never somebody of another organization", async () => {
    const elsewhere = await createOrganization();
    await createUser({ organization: elsewhere, username: "zora.quill", name: "Zora Quill" });
    expect(await find("zora.quil")).toEqual({ sure: null, rows: [], perhaps: [] });
  });

  test("is never somebody whom a limited help desk does not see", async () => {
    const helper = await createUser({ rank: "helpdesk" });
    const inside = await createUser({ username: "ines.able", methods: ["password"] });
    const role = await services.db.userRole.findFirstOrThrow({ where: { userId: inside.id } });
    await services.db.helpdeskRole.create({
      data: { organizationId: organization.id, userId: helper.id, roleId: role.roleId },
    });
    const limited = { ...viewer, actor: { userId: helper.id, rank: "helpdesk" as const } };
    expect((await find("ines.abel", limited)).perhaps).toEqual([inside.id]);
    expect(await find("dana.fix", limited)).toEqual({ sure: null, rows: [], perhaps: [] });
    expect((await find("dana.fox", limited)).sure).toBeNull();
  });
});

test("one wrong key makes another word of it, never the word itself", () => {
  const near = oneOff("ab");
  for (const word of ["a", "b", "ba", "aab", "xb", "ax", "abx"]) expect(near).toContain(word);
  expect(near).not.toContain("ab");
});
