import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startEmbedded } from "@/lib/adapters/database/embedded";
import { openDatabase } from "@/lib/adapters/database/open-database";
import { keys, testTerminal } from "./test-terminal";

describe("without a database or with a wrong environment, the command line", () => {
  it("names every wrong variable", async () => {
    const { code, text } = await testTerminal({ PORT: "none", HOST: "here" })("check");
    expect(code).toBe(1);
    expect(text).toContain("PORT must be a number");
    expect(text).toContain("HOST must be an IP address");
  });

  it("says that the database does not answer", async () => {
    const run = testTerminal({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", ...keys });
    const { code, text } = await run("check");
    expect(code).toBe(1);
    expect(text).toContain("WRONG  database:");
    expect((await run("migrate")).code).toBe(1);
  });

  it("says where the demo would be when there is none", async () => {
    const { code, text } = await testTerminal({ DATA_DIR: join(tmpdir(), "latchkey-none") })("migrate");
    expect(code).toBe(1);
    expect(text).toContain("npm start");
  });
});

describe("over the demo's own database, the command line", () => {
  it("works while the server runs and while it does not, and keeps the demo on this machine", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "latchkey-test-"));
    const run = testTerminal({ DATA_DIR: dataDir });
    const embedded = await startEmbedded({ dataDir });
    const server = openDatabase({ url: embedded.url });
    try {
      await server.db.$queryRaw`SELECT 1`;
      expect((await run("check")).text).toContain("Run: latchkey migrate");
      expect((await run("migrate")).text).toContain("Applied");
      expect((await server.db.$queryRaw<unknown[]>`SELECT 1`).length).toBe(1);
      await server.close();
      await embedded.stop();
      expect((await run("organization create --name Mine --origin http://mine.localhost:3000 --owner me")).code).toBe(
        0,
      );
      expect((await run("organization create --name Far --origin https://far.example.test --owner me")).text).toContain(
        "*.localhost alone",
      );
      expect((await run("check")).text).toContain("latchkey owner invite --organization mine.localhost --username me");
    } finally {
      await server.close().catch(() => {});
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  }, 60_000);
});
