import type { EligibilityList } from "@/prisma/generated/client";
import type { Services, Transaction } from "../services";
import { canonical, printable } from "../text";
import { CsvProblem, type CsvRow, type ReadCsv } from "./csv-problem";
import { insertPeople, type NumberedRow } from "./insert-people";
import { guessMapping, hasKey, type Mapping, mappingShape, valuesOf } from "./mapping";
import { type RowMistake, type RowValues, rowOf } from "./row-of";

/** The most rows of a file (T75). */
export const mostRows = 1_000_000;

/** More mistakes are counted and not kept: whoever has so many mends the file first. */
export const mostMistakes = 10_000;

const portion = 2_000;

interface Mistake {
  line: number;
  code: RowMistake;
  text: string;
  customerId: string | null;
  emailKey: string | null;
}

/** Puts the good rows of a file on its list, and keeps the others with what is wrong; throws a CsvProblem for no list at all. */
export async function readRows(
  services: Services,
  tx: Transaction,
  readCsv: ReadCsv,
  list: EligibilityList,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ good: number; bad: number }> {
  await tx.eligiblePerson.deleteMany({ where: { listId: list.id } });
  await tx.listError.deleteMany({ where: { listId: list.id } });
  let mapping: Mapping | null = null;
  let width = 0;
  let [good, bad] = [0, 0];
  let [rows, mistakes]: [NumberedRow[], Mistake[]] = [[], []];
  const flush = async () => {
    await insertPeople(tx, list, rows);
    await insertMistakes(tx, list, mistakes);
    [rows, mistakes] = [[], []];
    const where = { id: list.id, organizationId: list.organizationId };
    // Beside the transaction, so that a page can say how far it is.
    await services.db.eligibilityList.update({ where, data: { rows: good + bad } });
  };
  for await (const { line, cells } of readCsv(bytes)) {
    if (!mapping) {
      mapping = await headOf(services, list, cells);
      width = cells.length;
      continue;
    }
    if (good + bad >= mostRows) throw new CsvProblem("too-many-rows", line);
    const values = valuesOf(mapping, cells);
    const read = cells.length === width ? rowOf(values) : { mistake: "columns-differ" as const };
    if ("row" in read) {
      good++;
      rows.push({ ...read.row, line });
    } else if (++bad <= mostMistakes) mistakes.push(mistakeOf({ line, cells }, values, read.mistake));
    if (rows.length >= portion || mistakes.length >= portion) await flush();
  }
  if (!mapping || good + bad === 0) throw new CsvProblem("empty", null);
  await flush();
  return { good, bad };
}

/** Takes the first row for the headings, which are kept whatever comes; the mapping is theirs unless somebody chose one. */
async function headOf(
  { db }: Services,
  { id, organizationId, mapping }: EligibilityList,
  cells: string[],
): Promise<Mapping> {
  const headings = cells.slice(0, 1_000).map((cell) => printable(cell.trim(), 100));
  const chosen = mapping === null ? guessMapping(headings) : mappingShape.parse(mapping);
  await db.eligibilityList.update({ where: { id, organizationId }, data: { headings, mapping: chosen } });
  if (!hasKey(chosen)) throw new CsvProblem("no-key-column", 1);
  return chosen;
}

const mistakeOf = ({ line, cells }: CsvRow, values: RowValues, code: RowMistake): Mistake => ({
  line,
  code,
  text: printable(cells.join(", "), 300),
  customerId: beginning(values.customerId?.trim() ?? "", 64) || null,
  emailKey: values.email ? beginning(canonical(values.email), 254) : null,
});

/** So many code points: half a character is none that the database takes. */
const beginning = (text: string, most: number): string =>
  Array.from(text.slice(0, 2 * most))
    .slice(0, most)
    .join("");

async function insertMistakes(
  tx: Transaction,
  { id, organizationId }: EligibilityList,
  mistakes: readonly Mistake[],
): Promise<void> {
  if (mistakes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO eligibility_error (list_id, organization_id, line, code, text, customer_id_key, email_key)
    SELECT ${id}::uuid, ${organizationId}::uuid, m.line, m.code, m.text, customer_key(m."customerId"), m."emailKey"
    FROM jsonb_to_recordset(${JSON.stringify(mistakes)}::jsonb)
      AS m (line int, code text, text text, "customerId" text, "emailKey" text) ON CONFLICT DO NOTHING`;
}
