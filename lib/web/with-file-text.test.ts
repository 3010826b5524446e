import { expect, it } from "vitest";
import { withFileText } from "./with-file-text";

const form = (...files: BlobPart[]) => {
  const data = new FormData();
  data.append("text", "typed");
  for (const part of files) data.append("file", new File([part], "metadata.xml"));
  return data;
};
const read = async (data: FormData) => Object.fromEntries(await withFileText(data, "file"));

it("a file's text takes its place, in UTF-8 or as an editor of Windows writes it", async () => {
  const wide = Buffer.from("\ufeff<é/>", "utf16le");
  expect(await read(form("<é/>"))).toEqual({ text: "typed", file: "<é/>" });
  expect(await read(form(wide))).toEqual({ text: "typed", file: "<é/>" });
  expect(await read(form(Buffer.from(wide).swap16()))).toEqual({ text: "typed", file: "<é/>" });
});

it("where no file was chosen there is none, and two stay two", async () => {
  expect(await read(form(""))).toEqual({ text: "typed" });
  expect(await read(form())).toEqual({ text: "typed" });
  expect((await withFileText(form("a", "b"), "file")).getAll("file")).toHaveLength(2);
});
