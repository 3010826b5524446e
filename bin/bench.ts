import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { audit } from "@/bench/audit";
import { firstVisit } from "@/bench/first-visit";
import { machineRequests } from "@/bench/machine-requests";
import { manyUsers } from "@/bench/many-users";
import type { Measurement, Row } from "@/bench/measurement";
import { memory } from "@/bench/memory";
import { withBench } from "@/bench/open-bench";
import { pageRequests } from "@/bench/page-requests";
import { refusalTimes } from "@/bench/refusal-times";
import { performancePage, textTable } from "@/bench/report";
import { requestFlood } from "@/bench/request-flood";
import { samlAnswers } from "@/bench/saml-answers";
import { searchAmongMany } from "@/bench/search-users";
import { arrivals, signInCpu, signInsWithJavaScript, signInsWithoutJavaScript } from "@/bench/sign-ins";
import { steadySignIns } from "@/bench/steady-sign-ins";
import { verdictAmongMany } from "@/bench/verdicts";
import { findBrowser } from "./find-browser";

const measurements: Record<string, Measurement> = {
  "sign-ins": signInsWithoutJavaScript,
  "sign-ins-with-javascript": signInsWithJavaScript,
  arrivals,
  "sign-in-cpu": signInCpu,
  "page-requests": pageRequests,
  "machine-requests": machineRequests,
  "steady-sign-ins": steadySignIns,
  "refusal-times": refusalTimes,
  "first-visit": firstVisit,
  "many-users": manyUsers,
  "search-users": searchAmongMany,
  verdict: verdictAmongMany,
  audit,
  requests: requestFlood,
  "saml-answers": samlAnswers,
  memory,
};

const page = join(import.meta.dirname, "../docs/performance.md");

/** `npm run bench`: measures everything and writes docs/performance.md; `-- --only <name>` measures one and prints it. */
async function main(): Promise<void> {
  const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
  if (only && !measurements[only]) throw new Error(`--only takes one of: ${Object.keys(measurements).join(", ")}`);
  const browser = findBrowser(process.env.CHROMIUM_PATH, process.env.PATH ?? "");
  if (!browser) throw new Error("No Chromium was found: npx playwright install chromium, or set CHROMIUM_PATH.");
  const rows: Row[] = [];
  await withBench(browser, async (bench) => {
    for (const [name, measure] of Object.entries(measurements)) {
      if (only && name !== only) continue;
      console.log(`Measuring ${name} …`);
      rows.push(...(await measure(bench)));
    }
    if (only) return;
    const { clock } = (await bench.product()).services;
    await writeFile(page, performancePage(rows, clock.now()));
  });
  console.log(`\n${textTable(rows)}`);
}

await main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
