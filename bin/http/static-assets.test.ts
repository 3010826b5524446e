import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { loadStaticAssets } from "./static-assets";
import { recorder, standIn } from "./test-server";

const build = await mkdtemp(join(tmpdir(), "build-"));
await mkdir(join(build, "static/chunks"), { recursive: true });
const script = "let a = 1;\n".repeat(1_000);
await writeFile(join(build, "static/chunks/a.js"), script);
await writeFile(join(build, "secret.js"), "secret");

const test = await testDatabase();
const { state, framework } = recorder(test.organization.id);
const { ask } = await standIn(test, framework, { assets: await loadStaticAssets(build) });

describe("a hashed file", () => {
  it("may be stored, carries the security headers, and needs no organization", async () => {
    const { status, headers, text } = await ask("/_next/static/chunks/a.js", { headers: { host: "x" } });
    expect([status, text]).toEqual([200, script]);
    expect(headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "application/javascript; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect(state.reached).toHaveLength(0);
  });

  it.each(["br", "gzip"])("goes out packed with %s", async (packing) => {
    const { headers } = await ask("/_next/static/chunks/a.js", { headers: { "accept-encoding": packing } });
    expect(headers["content-encoding"]).toBe(packing);
    expect(Number(headers["content-length"])).toBeLessThan(200);
  });

  it.each(["/_next/static/../secret.js", "/_next/static/%2e%2e/secret.js"])(
    "is never another one: %s",
    async (path) => {
      expect((await ask(path)).text).toBe("page");
    },
  );
});
