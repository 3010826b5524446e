import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Count, countJourneys, countReport, countUnits } from "./count-results";
import { findBrowser } from "./find-browser";
import { installBrowser } from "./install-browser";
import { startProductUnderTest } from "./product-under-test";
import { program, runNode } from "./run";

const total: Count = { passed: 0, failed: 0 };
const heading = (text: string) => console.log(`\n── ${text} ${"─".repeat(Math.max(0, 76 - text.length))}`);

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** One check that passes or fails as a whole. */
async function check(name: string, args: string[]): Promise<boolean> {
  heading(name);
  const passed = (await runNode(args)) === 0;
  add(passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  console.log(`${name}: ${passed ? "passed" : "FAILED"}`);
  return passed;
}

async function units(reports: string): Promise<void> {
  heading("Rules, verbs and races");
  const report = join(reports, "units.json");
  const args = [
    program("vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  add(await countReport(report, await runNode(args), countUnits));
}

async function journeys(reports: string): Promise<void> {
  heading("Journeys in Chromium");
  if (!findBrowser(process.env.CHROMIUM_PATH, process.env.PATH ?? "")) installBrowser();
  const report = join(reports, "journeys.json");
  const product = await startProductUnderTest(Number(process.env.E2E_PORT ?? 3100));
  try {
    const env = { ...product.env, JOURNEYS_REPORT: report };
    const code = await runNode([program("@playwright/test", "cli.js"), "test"], env);
    add(await countReport(report, code, countJourneys));
  } finally {
    await product.stop();
  }
}

/** Everything, in order; ends in one line `N passed, N failed`. */
async function main(): Promise<void> {
  process.chdir(join(import.meta.dirname, ".."));
  const reports = await mkdtemp(join(tmpdir(), "latchkey-reports-"));
  try {
    await check("Setup", ["--import", "tsx", "bin/setup.ts"]);
    await check("Format and lint", [program("@biomejs/biome", "bin/biome"), "check", "."]);
    await check("Types", [program("typescript", "bin/tsc"), "--noEmit"]);
    await units(reports);
    if (await check("Build", ["--import", "tsx", "bin/setup.ts", "--build"])) await journeys(reports);
  } catch (error) {
    console.error((error as Error).message);
    add({ passed: 0, failed: 1 });
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
