import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/adapters/csv/read-csv";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testImports } from "@/lib/adapters/database/test-imports";
import { readList } from "./read-list";
import { receiveList } from "./receive-list";

describe("an import", async () => {
  const made = await testDatabase();
  const { services, secondServices } = made;
  const { db } = services;
  const { place, file, knock } = testImports(made);

  it("read twice by two jobs is read once", async () => {
    const { organization, by, list } = await place(1);
    const received = await receiveList(services, by, { fileName: "x.csv", parts: [Buffer.from(file(0, 1))] });
    const listId = received.ok ? received.value.listId : "";
    const job = { organizationId: organization.id, listId };
    const others = secondServices();
    await Promise.all([services, others, services].map((using) => readList(using, readCsv, job)));
    expect(await list(listId)).toMatchObject({ state: "held", rows: 2, badRows: 0 });
    expect(await db.eligiblePerson.count({ where: { listId } })).toBe(2);
  });

  it("of many that are confirmed at once leaves exactly one in force", async () => {
    const { organization, upload, confirm } = await place(2);
    const others = secondServices();
    const ids = [];
    for (let number = 0; number < 6; number++) ids.push(await upload(file(0, 1)));
    const results = await Promise.all(ids.flatMap((id) => [confirm(id, 0), confirm(id, 0, undefined, others)]));
    expect(results.filter(({ ok }) => ok)).toHaveLength(6);
    const states = await db.eligibilityList.groupBy({
      by: ["state"],
      where: { organizationId: organization.id },
      _count: true,
    });
    expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({ inForce: 1, replaced: 5 });
  });

  it("leaves no session behind of whoever signs in while it comes into force", async () => {
    for (let round = 0; round < 5; round++) {
      const { organization, upload, confirm } = await place(2);
      const id = await upload(file(0));
      await Promise.all([confirm(id, 1), ...Array.from({ length: 5 }, () => knock(organization, "p1"))]);
      const gone = await db.user.findFirstOrThrow({ where: { organizationId: organization.id, username: "p1" } });
      expect(await db.session.count({ where: { userId: gone.id, endedAt: null } })).toBe(0);
    }
  });
});
