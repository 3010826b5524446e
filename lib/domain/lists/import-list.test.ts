import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/adapters/csv/read-csv";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testImports } from "@/lib/adapters/database/test-imports";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { effectOf } from "./count-effect";
import { discardList } from "./discard-list";
import { listInForce } from "./find-entry";
import { mapList } from "./map-list";
import { purgeLists } from "./purge-lists";
import { readList } from "./read-list";
import { receiveList } from "./receive-list";

describe("an import", async () => {
  const made = await testDatabase();
  const { services, createUser } = made;
  const { db } = services;
  const { place, file, knock } = testImports(made);

  it("says what it would do before it does anything", async () => {
    const { organization, upload, confirm, list } = await place(3);
    const first = await upload(file(0, 1));
    expect(await list(first)).toMatchObject({ state: "held", fileName: "people.csv", rows: 2, badRows: 0 });
    expect(effectOf((await list(first)).effect)).toEqual({
      added: 2,
      same: 0,
      changed: 0,
      gone: 0,
      lost: 1,
      active: 4,
    });
    expect(await knock(organization, "p2")).toBe("in");
    expect((await confirm(first, 1)).ok).toBe(true);
    expect(await knock(organization, "p2")).toBe("not-on-list");
    const second = await upload(file(0, "p1@example.test,Renamed", 2));
    expect(effectOf((await list(second)).effect)).toEqual({
      added: 1,
      same: 1,
      changed: 1,
      gone: 0,
      lost: 0,
      active: 4,
    });
    expect((await confirm(second, 0)).ok).toBe(true);
    expect(await list(first)).toMatchObject({ state: "replaced" });
    expect(await knock(organization, "p2")).toBe("in");
  });

  it("names every row that it does not take, with its line", async () => {
    const { upload, list, mistakes } = await place(1);
    const id = await upload(
      "customer id,e-mail,name\nA-1,,One\n,,Nobody\nA-2,wrong,Two\na-1,other@example.test,One again\nA-3,x@y.test\nA-4,p0@example.test,Four",
    );
    expect(await mistakes(id)).toEqual([
      [3, "no-key"],
      [4, "email-invalid"],
      [5, "duplicate"],
      [6, "columns-differ"],
    ]);
    expect(await list(id)).toMatchObject({ state: "held", rows: 6, badRows: 4 });
  });

  it("takes no row whose values are too long, wherever they would be cut", async () => {
    const { upload, list, mistakes } = await place(1);
    const id = await upload(
      `customer id,e-mail\nA-1,one@example.test\na${"😀".repeat(80)},two@example.test\nA-3,${"𝒳".repeat(127)}a${"𝒳".repeat(130)}\n`,
    );
    expect(await list(id)).toMatchObject({ state: "held", rows: 3, badRows: 2 });
    expect(await mistakes(id)).toEqual([
      [3, "value-too-long"],
      [4, "value-too-long"],
    ]);
  });

  it.each([
    ["name,shoe size\nA,1", "no-key-column"],
    ["email,name", "empty"],
    ["", "empty-file"],
    ["email\nnobody\nno one", "no-good-row"],
    ['email,name\na@example.test,"A" B', "not-csv"],
    ["email\n\u0000", "not-text"],
  ])("of %j changes nothing for anybody", async (text, failure) => {
    const { organization, upload, confirm, list } = await place(1);
    const before = await upload(file(0));
    await confirm(before, 0);
    if (failure === "empty-file") return expect(upload(text)).rejects.toThrow("field-missing");
    const id = await upload(text);
    expect(await list(id)).toMatchObject({ state: "failed", failure });
    expect(await db.eligiblePerson.count({ where: { listId: id } })).toBe(0);
    expect(await listInForce(db, organization.id)).toEqual({ id: before });
    expect(await confirm(id, 0)).toMatchObject({ refusal: { code: "list-not-held" } });
    expect(await db.accessEvent.count({ where: { organizationId: organization.id, kind: "list.failed" } })).toBe(1);
    expect(await knock(organization, "p0")).toBe("in");
  });

  it("whose headings nobody understands is read when somebody says which column is which", async () => {
    const { by, upload, list, organization } = await place(1);
    const id = await upload("who,where\nOne,p0@example.test");
    expect(await list(id)).toMatchObject({ state: "failed", failure: "no-key-column", headings: ["who", "where"] });
    expect(await mapList(services, by, { listId: id, mapping: { name: 0 } })).toMatchObject({ ok: false });
    expect((await mapList(services, by, { listId: id, mapping: { name: 0, email: 1 } })).ok).toBe(true);
    await readList(services, readCsv, { organizationId: organization.id, listId: id });
    expect(await list(id)).toMatchObject({ state: "held", rows: 1 });
  });

  it("signs out whoever loses their access, and writes of each when", async () => {
    const { organization, upload, confirm } = await place(2);
    const gone = await db.user.findFirstOrThrow({ where: { organizationId: organization.id, username: "p1" } });
    await signTestUserIn(services, gone);
    expect(await confirm(await upload(file(0)), 1)).toEqual({ ok: true, value: { lost: 1 } });
    const where = { organizationId: organization.id, userId: gone.id };
    expect(await db.session.count({ where: { ...where, endedAt: null } })).toBe(0);
    expect(await db.accessEvent.count({ where: { ...where, kind: "list.left" } })).toBe(1);
    expect(await db.accessEvent.count({ where: { ...where, kind: "session.ended", reason: "list-left" } })).toBe(1);
  });

  it("does nothing where more lose their access by now than the page said", async () => {
    const { organization, upload, confirm, list } = await place(2);
    const id = await upload(file(0));
    await createUser({ organization, username: "late" });
    expect(await confirm(id, 1)).toMatchObject({ refusal: { code: "list-count-changed", facts: { count: 2 } } });
    expect(await list(id)).toMatchObject({ state: "held", effect: { lost: 2 } });
    expect(await listInForce(db, organization.id)).toBeNull();
    expect((await confirm(id, 2)).ok).toBe(true);
  });

  it("that takes the access of many asks for their number", async () => {
    const { upload, confirm } = await place(8);
    const id = await upload(file(0, 1));
    expect(await confirm(id, 6)).toMatchObject({ refusal: { code: "list-hold", facts: { count: 6 } } });
    expect(await confirm(id, 6, 7)).toMatchObject({ refusal: { code: "list-hold" } });
    expect((await confirm(id, 6, 6)).ok).toBe(true);
  });

  it("that takes the access of five, or of no more than the policy's share, does not", async () => {
    const few = await place(6);
    expect((await few.confirm(await few.upload(file(0)), 5)).ok).toBe(true);
    const share = await place(8, { import: { holdAbove: 80 } });
    expect((await share.confirm(await share.upload(file(0, 1)), 6)).ok).toBe(true);
  });

  it("takes nobody's access where the policy lets those keep it who are missing", async () => {
    const { organization, upload, confirm } = await place(8, { import: { missing: "keepsAccess" } });
    expect((await confirm(await upload(file(0)), 0)).ok).toBe(true);
    expect(await knock(organization, "p5")).toBe("in");
  });

  it("that is discarded never comes into force, however far it was read", async () => {
    const { organization, by, upload, confirm, list } = await place(1);
    const id = await upload(file(0));
    expect((await discardList(services, by, { listId: id })).ok).toBe(true);
    expect(await confirm(id, 0)).toMatchObject({ refusal: { code: "list-not-held" } });
    const received = await receiveList(services, by, { fileName: "x.csv", parts: [Buffer.from(file(0))] });
    const listId = received.ok ? received.value.listId : "";
    await discardList(services, by, { listId });
    await readList(services, readCsv, { organizationId: organization.id, listId });
    expect(await list(listId)).toMatchObject({ state: "discarded" });
    expect(await listInForce(db, organization.id)).toBeNull();
    await purgeLists(services);
    expect(await db.eligiblePerson.count({ where: { organizationId: organization.id } })).toBe(0);
  });

  it("waits with nine others at most, and of files that were none nothing is kept (T75)", async () => {
    const { by, upload, list } = await place(1);
    const parts = (listId: string) => db.listPart.count({ where: { listId } });
    const failed = await upload("email\nnobody");
    expect([(await list(failed)).state, await parts(failed)]).toEqual(["failed", 0]);
    const unnamed = [await upload("shoe\n1"), await upload("shoe\n2"), await upload("shoe\n3")];
    const ids: string[] = [];
    for (let number = 0; number < 10; number++) ids.push(await upload(file(0)));
    expect(await Promise.all(unnamed.map(parts))).toEqual([0, 1, 1]);
    const one = { fileName: "x.csv", parts: [Buffer.from(file(0))] };
    expect(await receiveList(services, by, one)).toMatchObject({ refusal: { code: "list-too-many" } });
    await discardList(services, by, { listId: ids[3] ?? "" });
    const both = await Promise.all([receiveList(services, by, one), receiveList(services, by, one)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("of another organization is unknown", async () => {
    const [here, elsewhere] = [await place(1), await place(1)];
    const id = await elsewhere.upload(file(0));
    expect(await here.confirm(id, 0)).toMatchObject({ refusal: { code: "list-unknown" } });
    expect(await discardList(services, here.by, { listId: id })).toMatchObject({ refusal: { code: "list-unknown" } });
    expect(await elsewhere.list(id)).toMatchObject({ state: "held" });
  });
});
