/** A cell that a spreadsheet would take for a formula, or that hides one behind a blank (T78). */
const formula = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/;

// A spreadsheet that takes a semicolon or tab for the end of a cell would find the next one's beginning here.
const hidden = /([;\t\r\n])(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

const quoted = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a CSV file as RFC 4180 writes it, with its line end; no cell of it is ever a formula (T78). */
export const csvLine = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => quoted(harmless(cell ?? ""))).join(",")}\r\n`;

const harmless = (cell: string) => (formula.test(cell) ? `'${cell}` : cell).replace(hidden, "$1'");
