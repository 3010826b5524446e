import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

// What the linter must refuse and must let pass, line by line (design section 2).
const refused: Record<string, string[]> = {
  "lib/domain/links/no.ts": [
    'import "next/headers";',
    'import "react";',
    'import "pg";',
    'import "node:fs";',
    'import "@/lib/adapters/clock";',
    'import "../../adapters/clock";',
    'import "@/lib/web/cookies";',
    'import "../../web/cookies";',
    'import "@/messages/en.json";',
    'import "../../../messages/en.json";',
    'import "@/lib/services";',
    'import "@/lib/env";',
    'export const home = await import("@/lib/routes");',
    "export const name = process.env.HOSTNAME;",
  ],
  "lib/adapters/mail/no.ts": [
    'import "next/headers";',
    'import "next-auth";',
    'import "@/lib/web/cookies";',
    'import "../../web/cookies";',
    'import "@/app/page";',
    'import "@/components/ui/button";',
  ],
  "lib/services.ts": ['import "next";', 'import "react";', 'import "./web/cookies";', 'import "@/app/page";'],
  "lib/web/no.ts": [
    'import "@/lib/adapters/clock";',
    'import "../adapters/mail/send";',
    'import "@/lib/env";',
    'import "@/app/page";',
    'import "pg";',
  ],
  "lib/forms/no.ts": [
    'import "node:crypto";',
    'import "@/lib/services";',
    'import "../adapters/clock";',
    'import "react";',
  ],
  "components/ui/no.tsx": [
    'import "@/lib/web/cookies";',
    'import "../../lib/adapters/clock";',
    'import "@/lib/services";',
    'import "@/app/page";',
  ],
  "app/no.ts": [
    'import "@/lib/adapters/clock";',
    'import "../lib/adapters/clock";',
    'import "@/lib/env";',
    'import "@/prisma/generated/client";',
  ],
  "bin/no.ts": ['import "@/lib/web/cookies";', 'import "../app/page";', 'import "@/components/ui/button";'],
  "e2e/no.ts": ['import "@/lib/domain/text";', 'import "../lib/adapters/clock";', 'import "pg";'],
};
const allowed: Record<string, string[]> = {
  "lib/domain/links/yes.ts": [
    'import "../result";',
    'import "../../domain/result";',
    'import "@/lib/domain/text";',
    'import "@/prisma/generated/client";',
    'import "node:crypto";',
    'import "zod";',
  ],
  "lib/domain/links/yes.test.ts": ['import "@/lib/adapters/database/test-database";', 'import "vitest";'],
  "lib/adapters/mail/yes.ts": [
    'import "nodemailer";',
    'import "@/lib/domain/result";',
    'import "@/lib/env";',
    'import "@/lib/routes";',
    'import "@/messages/en.json";',
  ],
  "lib/web/yes.ts": [
    'import "next/headers";',
    'import "@/lib/domain/result";',
    'import "@/lib/adapters/database/session-adapter";',
  ],
  "lib/forms/yes.ts": ['import "zod/mini";', 'import "@/lib/domain/policy";', 'import "./fields";'],
  "components/ui/yes.tsx": ['import "react";', 'import "@/lib/routes";', 'import "@/lib/forms/fields";'],
  "app/yes.ts": ['import "@/lib/web/person";', 'import "@/components/ui/card";', 'import "@/lib/domain/result";'],
  "bin/yes.ts": ['import "@/lib/services";', 'import "@/lib/env";', 'import "@/lib/adapters/clock";'],
  "e2e/yes.ts": ['import "@playwright/test";', 'import "./support/mailbox";', 'import "@/lib/routes";'],
  "e2e/support/yes.ts": ['import "@/lib/domain/text";'],
  "lib/env.ts": ["export const name = process.env.HOSTNAME;"],
};
const lines = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([path, texts]) => texts.map((text, index) => ({ path, line: index + 1, text })));

const rules = /noRestrictedImports|noProcessEnv|noExcessiveLinesPerFile|useFilenamingConvention|noBarrelFile/;
const folder = mkdtempSync(join(tmpdir(), "latchkey-lint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lints the files as if they stood in this project; gives `path:line` for each rule of ours that fired. */
function lint(texts: Record<string, string>): Set<string> {
  const { vcs: _, $schema: __, ...configuration } = JSON.parse(readFileSync("biome.json", "utf8"));
  for (const [path, text] of Object.entries({ ...texts, "biome.json": JSON.stringify(configuration) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const arguments_ = [biome, "lint", ".", "--reporter=json", "--max-diagnostics=none"];
  const { stdout } = spawnSync(process.execPath, arguments_, { cwd: folder, encoding: "utf8" });
  const found: { category: string; location: { path: string; start: { line: number } } }[] =
    JSON.parse(stdout).diagnostics;
  const ours = found.filter(({ category }) => rules.test(category));
  return new Set(ours.map(({ location }) => `${location.path}:${Math.max(1, location.start.line)}`));
}

const long = (count: number) => Array.from({ length: count }, (_, index) => `export const a${index} = 1;\n`).join("");
const texts = Object.entries({ ...refused, ...allowed }).map(([path, all]) => [path, all.join("\n")]);
const fired = lint({
  ...Object.fromEntries(texts),
  "lib/domain/at-most.ts": long(200),
  "lib/domain/too-long.ts": long(201),
  "lib/domain/camelCase.ts": "export const one = 1;\n",
  "lib/domain/barrel.ts": 'export * from "./at-most";\n',
});

describe("the linter refuses", () => {
  test.each(lines(refused))("$text in $path", ({ path, line }) => expect(fired).toContain(`${path}:${line}`));
  test.each(["too-long", "camelCase", "barrel"])("lib/domain/%s.ts", (name) => {
    expect(fired).toContain(`lib/domain/${name}.ts:1`);
  });
});

describe("the linter lets pass", () => {
  test.each(lines(allowed))("$text in $path", ({ path, line }) => expect(fired).not.toContain(`${path}:${line}`));
  test("a file of 200 lines", () => expect(fired).not.toContain("lib/domain/at-most.ts:1"));
});
