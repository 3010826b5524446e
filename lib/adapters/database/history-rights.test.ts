import pg from "pg";
import { describe, expect, test } from "vitest";
import { record } from "@/lib/domain/history/record";
import { testDatabase } from "./test-database";

const { services, pool, visit, organization, createUser, ownerUrl, clock } = await testDatabase();
const refused = expect.objectContaining({ code: "42501" });

describe("the application's role (T84)", () => {
  test("can write and read history", async () => {
    const user = await createUser();
    await services.db.$transaction((tx) => record(tx, clock.now(), visit(), { kind: "user.created", userId: user.id }));
    const events = await services.db.accessEvent.findMany({ where: { organizationId: organization.id } });
    expect(events).toMatchObject([{ kind: "user.created", userId: user.id }]);
  });

  test.each([
    "UPDATE access_event SET kind = 'nothing'",
    "DELETE FROM access_event",
    "TRUNCATE access_event",
    "ALTER TABLE access_event DISABLE TRIGGER ALL",
    "DROP TABLE access_event",
    "INSERT INTO access_seal (minute, events, hash, sealed_at) VALUES ('2026-01-01', 0, '\\x00', '2026-01-01')",
    "UPDATE access_seal SET events = 0",
    "DELETE FROM access_seal",
    "DELETE FROM _prisma_migrations",
    "TRUNCATE user_account CASCADE",
  ])("cannot %s", async (statement) => {
    await expect(pool.query(statement)).rejects.toEqual(refused);
  });

  test("can queue a job in its own transaction, and a rolled back one leaves none", async () => {
    await services.db.$transaction((tx) => tx.$queryRaw`SELECT id FROM graphile_worker.add_job('kept', '{}'::json)`);
    const lost = services.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM graphile_worker.add_job('lost', '{}'::json)`;
      throw new Error("changed our mind");
    });
    await expect(lost).rejects.toThrow("changed our mind");
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const { rows } = await owner.query("SELECT task_identifier FROM graphile_worker.jobs");
    await owner.end();
    expect(rows).toEqual([{ task_identifier: "kept" }]);
  });
});

test("an organization's host is computed from its origin", () => {
  expect(organization.host).toBe(new URL(organization.origin).hostname);
});
