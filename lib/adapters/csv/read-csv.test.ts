import { describe, expect, it } from "vitest";
import { CsvProblem } from "@/lib/domain/lists/csv-problem";
import { readCsv } from "./read-csv";

/** In parts of three bytes, so that letters of several bytes are torn. */
async function* torn(bytes: Buffer) {
  for (let place = 0; place < bytes.length; place += 3) yield bytes.subarray(place, place + 3);
}
const rows = async (text: string | Buffer) => {
  const found: { line: number; cells: string[] }[] = [];
  for await (const row of readCsv(torn(Buffer.from(text)))) found.push(row);
  return found;
};
const problem = (text: string | Buffer) =>
  rows(text).then(
    () => null,
    (error: CsvProblem) => {
      if (!(error instanceof CsvProblem)) throw error;
      return [error.code, error.line];
    },
  );

describe("a file of a list", () => {
  it.each([",", ";", "\t"])("is read with the delimiter %j, with a byte order mark and without", async (sign) => {
    const text = `id${sign}氏名\r\n1${sign}"佐藤${sign}美香"\r\n`;
    const expected = [
      { line: 1, cells: ["id", "氏名"] },
      { line: 2, cells: ["1", `佐藤${sign}美香`] },
    ];
    expect(await rows(text)).toEqual(expected);
    expect(await rows(`\uFEFF${text}`)).toEqual(expected);
  });

  it("says on which line each row ends, over empty lines and line ends within quotes", async () => {
    expect(await rows('id,name\n\n1,"two\nlines"\n2,b')).toEqual([
      { line: 1, cells: ["id", "name"] },
      { line: 4, cells: ["1", "two\nlines"] },
      { line: 5, cells: ["2", "b"] },
    ]);
  });

  it("is told by its content, whatever it is called", async () => {
    expect(await problem(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]))).toEqual(["not-text", null]);
    expect(await problem(Buffer.from([0x8e, 0x81, 0x96, 0xbc, 0x0a]))).toEqual(["not-utf8", null]);
    expect(await problem(Buffer.from("\uFEFFid,name\n1,a", "utf16le"))).toEqual(["not-utf8", null]);
    expect(await problem(Buffer.concat([Buffer.from("id,name\n"), Buffer.from([0xe3, 0x81])]))).toEqual([
      "not-utf8",
      null,
    ]);
  });

  it("names the line on which quotes go wrong, and does not read on for ever where one is not closed", async () => {
    expect((await problem('id,name\n1,"a" b\n2,c'))?.[0]).toBe("not-csv");
    expect((await problem(`id,name\n1,"${"a\n".repeat(100_000)}`))?.[0]).toBe("not-csv");
  });

  it("has no rows where there is nothing", async () => {
    expect(await rows("")).toEqual([]);
    expect(await rows("\n\n")).toEqual([]);
  });
});
