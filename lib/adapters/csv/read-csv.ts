import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { CsvProblem, type CsvRow } from "@/lib/domain/lists/csv-problem";

/** Longer rows are no list of people; a quote that is never closed ends here. */
const longestRow = 65_536;

/** As much of a file as its delimiter and its kind are told by. */
const headBytes = 65_536;

/**
 * The rows of a CSV file with the line each of them ends on, in constant memory. The file is told by its content: text in
 * UTF-8, with a byte order mark or without; commas, semicolons or tabs, whichever the first row has most of. Throws a
 * CsvProblem for what is none (T75).
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow> {
  const source = textOf(bytes);
  const head: string[] = [];
  for (let length = 0; length < headBytes; ) {
    const { value, done } = await source.next();
    if (done) break;
    head.push(value);
    length += value.length;
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head.join("")),
    info: true,
    max_record_size: longestRow,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const feeding = Readable.from(joined(head, source));
  feeding.on("error", (error) => parser.destroy(error));
  feeding.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    throw error instanceof CsvError ? new CsvProblem("not-csv", Number(error.lines) || null) : error;
  } finally {
    feeding.destroy();
  }
}

async function* joined(head: readonly string[], rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield* head;
  yield* rest;
}

async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (part?: Uint8Array): string => {
    try {
      const text = part ? decoder.decode(part, { stream: true }) : decoder.decode();
      if (text.includes("\0")) throw new CsvProblem("not-text", null);
      return text;
    } catch (error) {
      throw error instanceof CsvProblem ? error : new CsvProblem("not-utf8", null);
    }
  };
  for await (const part of bytes) yield decode(part);
  yield decode();
}

/** What parts the cells of the first row: the one of the three that stands there most often, outside of quotes. */
function delimiterOf(head: string): string {
  const [first = ""] = head
    .replace(/^\uFEFF/, "")
    .replace(/"(?:[^"]|"")*"/g, "")
    .trimStart()
    .split(/\r?\n|\r/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
