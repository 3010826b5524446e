/** What can be wrong with a whole file; words in `lists.failures`. */
export const listFailures = [
  "not-utf8",
  "not-text",
  "not-csv",
  "empty",
  "no-key-column",
  "too-many-rows",
  "no-good-row",
] as const;

export type ListFailure = (typeof listFailures)[number];

export const isListFailure = (word: string | null): word is ListFailure =>
  (listFailures as readonly (string | null)[]).includes(word);

/** Thrown by whoever reads a file that is no list; with the line, where there is one. */
export class CsvProblem extends Error {
  constructor(
    readonly code: ListFailure,
    readonly line: number | null,
  ) {
    super(code);
  }
}

/** One row with the line of the file that it ends on. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** How a file is taken apart: an adapter's matter. Throws a CsvProblem. */
export type ReadCsv = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<CsvRow>;
