/** A cell that a spreadsheet would take for a formula, or that hides one behind a blank (T78). */
const formula = /^[=+\-@\t\r\0]/;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a CSV file as RFC 4180 writes it, with its line end; no cell of it is ever a formula (T78). */
export const csvLine = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => quoted(formula.test(cell ?? "") ? `'${cell}` : (cell ?? ""))).join(",")}\r\n`;
