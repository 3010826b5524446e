import { readFile } from "node:fs/promises";

export interface Count {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** The tests in Vitest's report; a file that could not even be read counts as one that failed. */
export function countUnits(report: VitestReport): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** The journeys in Playwright's report; one that passed only at the second try failed, and so did what stands outside of any. */
export function countJourneys({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** The count of a run that wrote its report to `path` and ended with `code`: never clean when the code is not 0. */
export async function countReport<Report>(
  path: string,
  code: number,
  count: (report: Report) => Count,
): Promise<Count> {
  const text = await readFile(path, "utf8").catch(() => null);
  const { passed, failed } = text === null ? { passed: 0, failed: 0 } : count(JSON.parse(text) as Report);
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
