import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { searchUsers } from "./search-users";
import { searchFold, searchLetters, searchWords } from "./search-words";

const { services, organization, createUser, createOrganization, pool } = await testDatabase();
const owner = await createUser({ rank: "owner", username: "the-owner", name: "Zora" });
const viewer = { organization, actor: { userId: owner.id, rank: "owner" as const }, now: services.clock.now() };

beforeAll(async () => {
  await createUser({ username: "dana.fox", name: "Dana Fox" });
  await createUser({ username: "fox", name: "Zelda Quick" });
  await createUser({ username: "wfoxley", name: "Wendy Foxley", email: "wendy@reynard.test" });
  await createUser({ username: "outfoxed", name: "Amy Out" });
  await createUser({ username: "sato.h", name: "佐藤 花子", email: null });
  await createUser({ username: "soren", name: "Søren Ångström" });
  await createUser({ username: "percent%sign", name: "Percy 100% Under_Score" });
  const { id } = await createUser({ username: "numbered", name: "Norma Number" });
  await services.db.user.update({ where: { id }, data: { customerId: "C-00042" } });
  const elsewhere = await createOrganization();
  await createUser({ username: "dana.fox", name: "Dana Fox", organization: elsewhere });
});

const search = async (words: string, more: Parameters<typeof searchUsers>[2] | object = {}) =>
  searchUsers(services, viewer, { words, ...more }, null, {});
const names = async (words: string, more = {}) => (await search(words, more)).rows.map(({ username }) => username);

describe("what is typed finds a user", () => {
  test.each([
    ["dan", ["dana.fox"]],
    ["ana", ["dana.fox"]],
    ["fox dan", ["dana.fox"]],
    ["DANA", ["dana.fox"]],
    ["reynard", ["wfoxley"]],
    ["wendy@rey", ["wfoxley"]],
    ["佐藤", ["sato.h"]],
    ["花", ["sato.h"]],
    ["soren angstrom", ["soren"]],
    ["ＳＯＲＥＮ", ["soren"]],
    ["0042", ["numbered"]],
    ["100%", ["percent%sign"]],
    ["under_", ["percent%sign"]],
    ["da", ["dana.fox"]],
  ])("%s", async (words, found) => expect(await names(words)).toEqual(found));

  test("an exact username stands first, then where words begin so, then the rest", async () =>
    expect(await names("fox")).toEqual(["fox", "dana.fox", "wfoxley", "outfoxed"]));
  test("the signs of a pattern are letters like others", async () => expect(await names("d%a")).toEqual([]));
  test("nobody of another organization is found", async () => expect(await names("dana")).toHaveLength(1));
});

describe("a misspelling", () => {
  test.each([
    ["dena fox", "dana.fox"],
    ["foxlay", "wfoxley"],
    ["angstrem", "soren"],
    ["wnedy", "wfoxley"],
    ["佐籐", "sato.h"],
    ["dena", "dana.fox"],
  ])("%s may have meant %s", async (words, meant) => {
    const { perhaps } = await search(words);
    expect(perhaps.map(({ username }) => username)).toContain(meant);
  });
  test("is one of a name: not of a username or an address", async () =>
    expect((await search("reynerd")).perhaps).toEqual([]));
  test("what is found exactly is not said to be perhaps", async () =>
    expect((await search("dana")).perhaps.map(({ username }) => username)).not.toContain("dana.fox"));
});

test("what is typed is folded as the database folds what is stored", async () => {
  for (const typed of ["Søren ÅNGSTRÖM", "Łódź ĐÐ ß ı İ æŒ", "ﾊﾝｶｸ がぎ", "ＡＢＣ １２３", "é\u0301 ñ", "Ｉ Ⅷ ㍿ Σς"]) {
    const { rows } = await pool.query("SELECT search_fold($1) AS folded", [typed]);
    expect(searchFold(typed)).toBe(rows[0].folded);
  }
});

test("and spelled out in the letters of the index alike", async () => {
  for (const typed of ["佐藤 花子", "Søren", "Ολγα 𠮷田", "plain"]) {
    const { rows } = await pool.query("SELECT search_letters($1) AS letters", [typed]);
    expect(searchLetters(typed)).toBe(rows[0].letters);
  }
});

test("a word is forgotten with the last name that has it", async () => {
  const person = await createUser({ username: "quokka", name: "Qvokka Fox" });
  expect((await search("qvokko")).perhaps).toHaveLength(1);
  await services.db.user.update({ where: { id: person.id }, data: { name: "Other Fox" } });
  const kept = await services.db.nameWord.findMany({
    where: { organizationId: organization.id, word: { in: ["qvokka", "fox"] } },
  });
  expect(kept.map(({ word }) => word)).toEqual(["fox"]);
  await services.db.user.delete({ where: { id: person.id } });
  expect(await services.db.nameWord.count({ where: { organizationId: organization.id, word: "other" } })).toBe(0);
});

test("control characters and too many words harm nothing", async () => {
  expect(searchWords("a\0b\u0007c")).toEqual(["a", "b", "c"]);
  expect(searchWords("w ".repeat(50))).toHaveLength(8);
  expect(await names("\0")).toHaveLength(9);
});
