import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { createTestList } from "@/lib/adapters/database/test-list";
import { createTestOrganization } from "@/lib/adapters/database/test-organization";
import { canonical } from "../text";
import { findEntries, findEntry, listInForce } from "./find-entry";
import { suggestEntries } from "./suggest-entries";

describe("the list in force", async () => {
  const { services, organization } = await testDatabase();
  const { db } = services;
  const { id } = organization;
  const people = [
    {
      customerId: "A-100",
      email: "Mika.Sato@example.test",
      name: "Mika Sato",
      type: "General",
      roles: "Student;Reviewer",
    },
    { customerId: "A-101", email: "twins@example.test", name: "Twin One" },
    { customerId: "A-102", email: "twins@example.test", name: "Twin Two" },
    { email: "juergen@example.test", username: "Jürgen", name: "Jürgen Müller" },
    { customerId: "ÄB-7", name: "Only Number" },
  ];
  const list = await createTestList(services, organization, people);

  it("is one of an organization, and says nothing where there is none", async () => {
    const other = await createTestOrganization(services);
    expect(await listInForce(db, id)).toEqual({ id: list });
    expect(await listInForce(db, other.id)).toBeNull();
    expect(await findEntry(db, other.id, { emailKey: "mika.sato@example.test" })).toBeNull();
  });

  it("knows a person by the address and by the customer id, however these are written", async () => {
    const mika = { customerId: "A-100", type: "General", roles: ["Student", "Reviewer"], line: 2 };
    expect(await findEntry(db, id, { emailKey: canonical("MIKA.sato@example.test ") })).toMatchObject(mika);
    expect(await findEntry(db, id, { customerIdKey: " a-100" })).toMatchObject(mika);
    expect(await findEntry(db, id, { customerIdKey: canonical("Ａ-100") })).toMatchObject(mika);
    expect(await findEntry(db, id, { usernameKey: canonical("JÜRGEN") })).toMatchObject({ name: "Jürgen Müller" });
    expect(await findEntry(db, id, { customerIdKey: "A-1" })).toBeNull();
    expect(await findEntry(db, id, {})).toBeNull();
    expect(await findEntry(db, id, { emailKey: null, customerIdKey: "" })).toBeNull();
  });

  it("needs both to fit where both are given, and takes what an entry does not have for fitting", async () => {
    const emailKey = "mika.sato@example.test";
    expect(await findEntry(db, id, { emailKey, customerIdKey: "A-100" })).not.toBeNull();
    expect(await findEntry(db, id, { emailKey, customerIdKey: "A-101" })).toBeNull();
    const jürgen = { emailKey: canonical("juergen@example.test"), customerIdKey: "X-1" };
    expect(await findEntry(db, id, jürgen)).toMatchObject({ name: "Jürgen Müller" });
  });

  it("takes nobody by an address of several, until the customer id says who", async () => {
    const emailKey = "twins@example.test";
    expect(await findEntry(db, id, { emailKey })).toBeNull();
    expect(await findEntries(db, id, { emailKey })).toHaveLength(2);
    expect(await findEntry(db, id, { emailKey, customerIdKey: "A-102" })).toMatchObject({ name: "Twin Two" });
  });

  it("is no longer what it was when another is in force", async () => {
    const other = await createTestOrganization(services);
    const emailKey = "new@example.test";
    await createTestList(services, other, [{ email: "old@example.test" }]);
    await createTestList(services, other, [{ email: "new@example.test" }]);
    expect(await findEntry(db, other.id, { emailKey })).not.toBeNull();
    expect(await findEntry(db, other.id, { emailKey: "old@example.test" })).toBeNull();
  });

  it("suggests by the address, the name in any order, an address with one letter wrong; the likeliest first", async () => {
    const nobody = { name: null, email: null, username: null };
    const hints = async (said: Partial<typeof nobody> | Record<string, string>) =>
      (await suggestEntries(db, id, { ...nobody, ...said })).map(({ name, hint }) => [name, hint]);
    expect(await hints({ email: "twins@example.test", name: "Sato MIKA" })).toEqual([
      ["Twin One", "address"],
      ["Twin Two", "address"],
      ["Mika Sato", "name"],
    ]);
    expect(await hints({ email: "mika.sat@example.test" })).toEqual([["Mika Sato", "near"]]);
    expect(await hints({ username: "jürgen", name: "Muller Jurgen" })).toEqual([["Jürgen Müller", "username"]]);
    expect(await hints({ name: "Nobody At All", email: "else@example.test" })).toEqual([]);
    expect(await hints({})).toEqual([]);
  });
});
