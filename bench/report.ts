import { availableParallelism, cpus, totalmem } from "node:os";
import type { Row } from "./measurement";

const verdict = ({ met }: Row): string => (met === null ? "" : met ? "met" : "missed");

const cells = (rows: Row[]): string[][] => rows.map((row) => [row.what, row.measured, row.target, verdict(row)]);

const head = ["measurement", "measured", "target", "verdict"];

/** The rows as a table of text, for the terminal. */
export function textTable(rows: Row[]): string {
  const lines = [head, ...cells(rows)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${model}), ${memory} GiB of memory, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`;
}

const indented = (what: string) => what.replace(/^ +/, "· ");

/** docs/performance.md: the table with the machine it was measured on. `at` is when. */
export const performancePage = (rows: Row[], at: Date): string => `# Performance

Written by \`npm run bench\`; do not edit. Measured ${at.toISOString().slice(0, 10)} on one machine that also made the load:
${machine()}.

Nothing is timed in the tests, because times depend on the machine; ratios do so less. Every ratio comes from
rounds in which the two sides took turns; given is the median of the rounds (and between which values they lay). The
product is the production build over its own PostgreSQL with every limit on. A sign-in is what a real browser sent once,
replayed for hundreds of people with addresses of their own, most of them on a device that is known. The load comes over
kept-alive connections from the same machine and takes its share of it. The minimal page is one number, rendered at each
request, served by the framework's own server.

| ${head.join(" | ")} |
|---|---|---|---|
${cells(rows)
  .map(([what = "", ...rest]) => `| ${[indented(what), ...rest].join(" | ")} |`)
  .join("\n")}
`;
