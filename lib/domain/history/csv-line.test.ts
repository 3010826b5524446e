import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv-line";

/** The cells of one line as RFC 4180 reads them. */
function read(line: string): string[] {
  const whole = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/;
  const cells: string[] = [];
  for (let rest = line; rest !== ""; ) {
    const match = whole.exec(rest);
    if (!match) throw new Error(`not RFC 4180: ${JSON.stringify(rest)}`);
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    rest = rest.slice(match[0].length);
    if (match[3] === "\r\n" && rest !== "") throw new Error("more than one line");
  }
  return cells;
}

describe("a line of CSV", () => {
  it("quotes what has a comma, a quote or a line break, and doubles quotes (RFC 4180)", () => {
    expect(csvLine(["plain", 'say "yes"', "a,b", "two\r\nlines", null])).toBe(
      'plain,"say ""yes""","a,b","two\r\nlines",\r\n',
    );
  });

  it.each(["=", "+", "-", "@", "\t", "\r", "\0"])("puts ' before a cell that begins with %j (T78)", (first) => {
    expect(read(csvLine([`${first}HYPERLINK("x")`]))).toEqual([`'${first}HYPERLINK("x")`]);
  });

  it("leaves a cell alone that has such a letter further in", () => {
    expect(csvLine(["a=1", "10.0.0.1", "x-y"])).toBe("a=1,10.0.0.1,x-y\r\n");
  });

  it("puts ' also where a spreadsheet with another separator would find a cell begin (T78)", () => {
    expect(csvLine(["x;=cmd|'/C calc'!A0", "＝1+1"])).toBe("\"x;'=cmd|'/C calc'!A0\",'＝1+1\r\n");
  });

  it("is read back by a CSV reader as what was written, whatever it holds", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."ab ,\"'\r\n;=+-@\t語") });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const harmless = cells.map((text) =>
          text.replace(/^(?=[=+\-@\t\r\n])/, "'").replace(/([;\t\r\n])(?=[=+\-@])/g, "$1'"),
        );
        expect(read(csvLine(cells))).toEqual(harmless);
      }),
    );
  });
});
