import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { keys, testTerminal } from "./test-terminal";

describe("latchkey organization create", async () => {
  const { services, ownerUrl } = await testDatabase();
  const run = testTerminal({ DATABASE_URL: ownerUrl, ...keys });

  it("creates an organization and prints a link under its own origin, which the first owner can use", async () => {
    const origin = "https://door.brightwater.example.test";
    const { code, text } = await run(`organization create --origin ${origin} --owner ada --preset strict`, [
      "--name",
      "Brightwater Hospital",
    ]);
    expect(text).toMatch(/Brightwater Hospital is organization \d{4,6} at https:\/\/door\.brightwater\.example\.test/);
    expect(code).toBe(0);
    const secret = /https:\/\/door\.brightwater\.example\.test\/activate\/(\S+)/.exec(text)?.[1] ?? "";
    expect(secret).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
    const created = await services.db.organization.findFirstOrThrow({ where: { origin }, include: { users: true } });
    expect(created.preset).toBe("strict");
    expect(created.users.map(({ username, rank }) => [username, rank])).toEqual([["ada", "owner"]]);
  });

  it.each([
    ["--origin http://example.test --owner ada", "https://"],
    [`--origin https://${"door.brightwater.example.test"} --owner ada`, "belongs to another organization"],
    ["--origin https://new.example.test --owner ada --preset lax", "There is no preset"],
    ["--origin https://new.example.test --owner ada --kind own", "There is no kind"],
    ["--origin https://new.example.test --owner ada --language xx", "There is no language"],
    ["--origin https://new.example.test --owner ada --owner-email nonsense", "not well-formed"],
  ])("refuses to create one with %s and writes nothing", async (options, words) => {
    const before = await services.db.organization.count();
    const { code, text } = await run(`organization create --name Other ${options}`);
    expect(code).toBe(1);
    expect(text).toContain(words);
    expect(await services.db.organization.count()).toBe(before);
  });

  it("makes one operator's organization and no second", async () => {
    const own = "--owner opal --kind operator --language ja --time-zone Asia/Tokyo";
    expect((await run(`organization create --name Ops --origin https://ops.example.test ${own}`)).code).toBe(0);
    const made = await services.db.organization.findFirstOrThrow({ where: { isOperator: true } });
    expect(made).toMatchObject({ host: "ops.example.test", language: "ja", timeZone: "Asia/Tokyo" });
    const again = await run(`organization create --name More --origin https://more.example.test ${own}`);
    expect([again.code, again.text]).toEqual([1, expect.stringContaining("operator")]);
  });
});
