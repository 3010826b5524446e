import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openBreachedList } from "./breached-list";

const sha1 = (text: string) => createHash("sha1").update(text).digest("hex").toUpperCase();
const listed = Array.from({ length: 2_000 }, (_, i) => `leaked password ${i}`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "breached-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function list(name: string, lines: string[], newline: string) {
  const path = join(folder, name);
  await writeFile(path, lines.join(newline));
  const opened = await openBreachedList(path, () => {});
  if (!opened) throw new Error("not opened");
  return opened;
}

describe("the list of breached passwords", () => {
  it.each(["\n", "\r\n"])("finds each of its entries and no other (T6)", async (newline) => {
    const lines = listed.map((password, i) => `${sha1(password)}:${10 ** (i % 8)}`).sort();
    const breached = await list(`list${newline.length}`, lines, newline);
    const found = await Promise.all(listed.map((password) => breached.includes(password)));
    expect(found.every(Boolean)).toBe(true);
    const others = Array.from({ length: 500 }, (_, i) => `unheard of ${i}`);
    expect((await Promise.all(others.map((password) => breached.includes(password)))).some(Boolean)).toBe(false);
  });

  it("works with one line, with a last newline, and empty", async () => {
    expect(await (await list("one", [`${sha1("one")}:3`], "\n")).includes("one")).toBe(true);
    expect(await (await list("last", [`${sha1("one")}:3`, ""], "\n")).includes("one")).toBe(true);
    expect(await (await list("empty", [], "\n")).includes("one")).toBe(false);
  });

  it("is left out with a warning when its file is missing (T6)", async () => {
    const warn = vi.fn();
    expect(await openBreachedList(join(folder, "missing"), warn)).toBeNull();
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("missing"));
  });
});
