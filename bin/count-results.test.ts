import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countJourneys, countReport, countUnits } from "./count-results";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "latchkey-count-"));
});
afterAll(() => rm(folder, { recursive: true }));

const units = (...files: string[][]) => ({
  numPassedTests: files.flat().filter((status) => status === "passed").length,
  numFailedTests: files.flat().filter((status) => status === "failed").length,
  testResults: files.map((statuses) => ({
    status: statuses.length === 0 || statuses.includes("failed") ? "failed" : "passed",
    assertionResults: statuses.map((status) => ({ status })),
  })),
});

test("a file that cannot be read is a failure", () => {
  expect(countUnits(units(["passed", "passed"], []))).toEqual({ passed: 2, failed: 1 });
});

test("a failed test is counted once", () => {
  expect(countUnits(units(["passed", "failed"]))).toEqual({ passed: 1, failed: 1 });
});

test("a flaky journey and an error outside of any are failures", () => {
  expect(countJourneys({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: ["x"] })).toEqual({
    passed: 5,
    failed: 3,
  });
});

test.each([
  { what: "that wrote no report", report: null, code: 1, count: { passed: 0, failed: 1 } },
  { what: "without any test", report: units(), code: 0, count: { passed: 0, failed: 1 } },
  { what: "that passed and yet ended badly", report: units(["passed"]), code: 1, count: { passed: 1, failed: 1 } },
  { what: "that passed", report: units(["passed"]), code: 0, count: { passed: 1, failed: 0 } },
])("a run $what", async ({ report, code, count }) => {
  const path = join(folder, "report.json");
  await rm(path, { force: true });
  if (report) await writeFile(path, JSON.stringify(report));
  expect(await countReport(path, code, countUnits)).toEqual(count);
});
