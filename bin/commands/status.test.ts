import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { keys, testTerminal } from "./test-terminal";

describe("latchkey status", async () => {
  const { services, organization, ownerUrl } = await testDatabase();
  const run = testTerminal({ DATABASE_URL: ownerUrl, ...keys });
  const { host } = organization;

  it("says that mails leave where none waits", async () => {
    const said = await run(`status --organization ${host}`);
    expect([said.code, said.text]).toEqual([0, expect.stringContaining("Mail: nothing waits")]);
  });

  it("writes the page that a proxy shows while this server is away, with whom to ask, as text", async () => {
    const folder = await mkdtemp(join(tmpdir(), "away-"));
    const file = join(folder, "away.html");
    const data = { name: "Ben & <Sons>", supportContact: 'help"desk', language: "ja" };
    await services.db.organization.update({ where: { id: organization.id }, data });
    expect((await run(`status --organization ${host} --write ${file}`)).code).toBe(0);
    const page = await readFile(file, "utf8");
    await rm(folder, { recursive: true });
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain("Ben &amp; &lt;Sons&gt;に現在つながりません");
    expect(page).toContain("help&quot;desk");
    expect(page).not.toMatch(/nonce|<script|https?:/);
  });
});
