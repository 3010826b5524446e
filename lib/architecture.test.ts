import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";

const skipped = /^(node_modules|\.git|\.next|\.data|docs|test-results|playwright-report)$/;
const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.test(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });
const paths = below(".").filter(
  (path) => /\.(tsx?|mjs|sql|prisma|css|json)$|^\.ci\/run$/.test(path) && !/^prisma\/generated\//.test(path),
);
const tree = paths.map((path) => ({ path, text: readFileSync(path, "utf8") }));
const isTest = (path: string) => /\.test\.tsx?$|^e2e\//.test(path);

interface TextRule {
  name: string;
  pattern: RegExp;
  applies(path: string): boolean;
  refused: string[];
  allowed: string[];
}

// The time, and what a browser takes for it.
const isClock = (path: string) => /^(lib\/adapters\/clock(\.test)?|components\/ui\/browser-clock)\.ts$/.test(path);
const textRules: TextRule[] = [
  {
    name: "a page that loads itself again prolongs no session: components/ui/refresh.tsx (T47)",
    pattern: /http-?equiv=.?["']refresh/i,
    applies: (path) => /\.tsx?$/.test(path) && path !== "components/ui/refresh.tsx",
    refused: ['<meta httpEquiv="refresh" content="2" />', '<meta http-equiv="refresh">'],
    allowed: ["<Refresh seconds={2} address={here} />"],
  },
  {
    name: "time comes from services.clock",
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/,
    applies: (path) => /\.(tsx?|mjs)$/.test(path) && !isClock(path) && !path.startsWith("e2e/"),
    refused: ["const now = Date.now();", "const now = new Date();", "const now = new Date( );", "[1].map(Date.now)"],
    allowed: ["const now = services.clock.now();", "new Date(0)", "new Date(text)", "performance.now()"],
  },
  {
    name: "time goes into SQL as a parameter",
    pattern:
      /(?<![\w.])now\(\s*\)(?!\s*[:{])|\b(current_(timestamp|date|time)|localtime(stamp)?|(clock|statement|transaction)_timestamp)\b/i,
    applies: (path) => /\.(ts|sql|prisma)$/.test(path) && !isClock(path) && !isTest(path),
    refused: [
      "WHERE expires_at > now()",
      "SELECT NOW( )",
      "@default(now())",
      "SET at = CURRENT_TIMESTAMP",
      "clock_timestamp()",
    ],
    allowed: ["clock.now()", "services.clock.now()", "now(): Date;", "performance.now()", "const now = clock.now()"],
  },
  {
    // The pattern and its examples silence nothing: they are what everybody else is held to.
    name: "nothing silences the linter or the type check",
    pattern: /biome-ignore|@ts-(ignore|nocheck|expect-error)|eslint-disable/,
    applies: (path) => /\.(tsx?|mjs|css)$/.test(path),
    refused: ["// biome-ignore lint: because", "// @ts-ignore", "// @ts-expect-error: because"],
    allowed: ["// the linter is right"],
  },
  {
    name: "nothing names a package registry",
    pattern: /"resolved":\s*"http|registry\s*=\s*http/,
    applies: () => true,
    refused: ['"resolved": "https://example.test/a.tgz"', "registry=https://example.test/"],
    allowed: ['"next": "16.4.6"'],
  },
];

// A rule's own examples stand in this file.
const scanned = tree.filter(({ path }) => path !== "lib/architecture.test.ts");

describe.each(textRules)("$name", ({ pattern, applies, refused, allowed }) => {
  test.each(refused)("refuses %s", (line) => expect(line).toMatch(pattern));
  test.each(allowed)("lets pass %s", (line) => expect(line).not.toMatch(pattern));
  test("holds everywhere", () => {
    const lines = scanned
      .filter(({ path }) => applies(path))
      .flatMap(({ path, text }) => text.split("\n").map((line, index) => ({ where: `${path}:${index + 1}`, line })));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter(({ line }) => pattern.test(line))).toEqual([]);
  });
});

interface Import {
  from: string;
  /** As a path from the root, or the package's name. */
  to: string;
  typesOnly: boolean;
}

/** What a file imports, with relative paths and the alias resolved: what patterns over the written path cannot see. */
function importsOf(path: string, text: string): Import[] {
  const statement = /^(?:import|export)(\s+type)?\s+(?:[\w\s{},*$]+\sfrom\s+)?["']([^"'\n]+)["']/gm;
  const call = /\bimport\((\s*)["']()([^"'\n]+)["']/g;
  const found = [...text.matchAll(statement), ...text.matchAll(call)];
  return found.map((match) => {
    const written = match[2] || match[3] || "";
    const to = written.startsWith(".") ? posix.join(posix.dirname(path), written) : written.replace(/^@\//, "");
    return { from: path, to, typesOnly: !!match[1]?.includes("type") };
  });
}

const imports = tree
  .filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path))
  .flatMap(({ path, text }) => importsOf(path, text));
const from = (folder: string) => imports.filter((one) => one.from.startsWith(folder));

describe("who may import whom, by what the paths mean", () => {
  test("imports are read whole", () => {
    const text =
      'import type { A } from "../b";\nimport {\n  c,\n} from "@/lib/d";\nexport { e } from "./f";\nawait import("zod");';
    expect(importsOf("lib/domain/x/y.ts", text)).toEqual([
      { from: "lib/domain/x/y.ts", to: "lib/domain/b", typesOnly: true },
      { from: "lib/domain/x/y.ts", to: "lib/d", typesOnly: false },
      { from: "lib/domain/x/y.ts", to: "lib/domain/x/f", typesOnly: false },
      { from: "lib/domain/x/y.ts", to: "zod", typesOnly: false },
    ]);
    expect(imports.length).toBeGreaterThan(200);
  });

  test("the domain imports itself, the generated client, node:crypto, timers and zod", () => {
    const may = /^(lib\/domain\/|prisma\/generated\/|node:crypto$|node:timers\/promises$|zod$)/;
    expect(from("lib/domain/").filter(({ to }) => !may.test(to))).toEqual([]);
  });

  test("an adapter knows of another only its face", () => {
    const faces = /^lib\/adapters\/(database\/open-database|mail\/(choose-transport|hand-over|transport))$/;
    const folder = (path: string) => /^lib\/adapters\/([^/]+)\//.exec(path)?.[1];
    const across = from("lib/adapters/").filter(({ to }) => folder(to) && !faces.test(to));
    const others = across.filter((one) => folder(one.from) !== folder(one.to) && !/\/test-[\w-]+\.ts$/.test(one.from));
    expect(others).toEqual([]);
  });

  test("components take types from the domain, never code", () => {
    expect(from("components/").filter(({ to, typesOnly }) => to.startsWith("lib/domain/") && !typesOnly)).toEqual([]);
  });

  test("nothing is called utils, helpers, common, misc, types or constants", () => {
    expect(
      paths
        // An address is called what its readers call it.
        .filter((path) => !path.startsWith("app/(admin)/admin/types/"))
        .filter((path) => /(^|\/)(utils?|helpers?|common|misc|types|constants)(\/|\.tsx?$)/.test(path)),
    ).toEqual([]);
  });
});
