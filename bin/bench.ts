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
import { openIdSignIns } from "@/bench/openid-sign-ins";
import { pageRequests } from "@/bench/page-requests";
import { refusalTimes } from "@/bench/refusal-times";
import { performancePage, textTable } from "@/bench/report";
import { requestFlood } from "@/bench/request-flood";
import { samlAnswers } from "@/bench/saml-answers";
import { samlSignIns } from "@/bench/saml-sign-ins";
import { searchAmongMany } from "@/bench/search-users";
import { arrivals, signInsWithJavaScript, signInsWithoutJavaScript } from "@/bench/sign-ins";
import { signUpTimes } from "@/bench/sign-up-times";
import { steadySignIns } from "@/bench/steady-sign-ins";
import { verdictAmongMany } from "@/bench/verdicts";
import { findBrowser } from "./find-browser";

const measurements: Record<string, Measurement> = {
  "sign-ins": signInsWithoutJavaScript,
  "sign-ins-with-javascript": signInsWithJavaScript,
  arrivals,
  "page-requests": pageRequests,
  "machine-requests": machineRequests,
  "steady-sign-ins": steadySignIns,
  "refusal-times": refusalTimes,
  "sign-up-times": signUpTimes,
  "first-visit": firstVisit,
  "many-users": manyUsers,
  "search-users": searchAmongMany,
  verdict: verdictAmongMany,
  audit,
  requests: requestFlood,
  "saml-answers": samlAnswers,
  "saml-sign-ins": samlSignIns,
  "openid-sign-ins": openIdSignIns,
  memory,
};

const page = join(import.meta.dirname, "../docs/performance.md");

/**
 * `npm run bench`: measures everything and writes docs/performance.md; `-- --only <name>`, as often as wanted, measures those
 * and prints them. Says how long each took.
 */
async function main(): Promise<void> {
  const { only } = parseArgs({ options: { only: { type: "string", multiple: true } } }).values;
  if (only?.some((name) => !measurements[name]))
    throw new Error(`--only takes one of: ${Object.keys(measurements).join(", ")}`);
  const browser = findBrowser(process.env.CHROMIUM_PATH, process.env.PATH ?? "");
  if (!browser) throw new Error("No Chromium was found: npx playwright install chromium, or set CHROMIUM_PATH.");
  const rows: Row[] = [];
  await withBench(browser, async (bench) => {
    for (const [name, measure] of Object.entries(measurements)) {
      if (only && !only.includes(name)) continue;
      console.log(`Measuring ${name} …`);
      const begun = performance.now();
      rows.push(...(await measure(bench)));
      console.log(`Measured ${name} in ${Math.round((performance.now() - begun) / 1_000)} s.`);
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
