import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fileOfForm } from "./file-of-form";

const mark = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
const type = `multipart/form-data; boundary=${mark}`;
const form = (content: Buffer, name = "people.csv", after = `\r\n--${mark}--\r\n`) =>
  Buffer.concat([
    Buffer.from(
      `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`,
    ),
    content,
    Buffer.from(after),
  ]);
const requestOf = (bytes: Buffer, size: number, contentType = type) => {
  let place = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (place >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(place, place + size));
      place += size;
    },
  });
  const init = { method: "POST", body, headers: { "content-type": contentType }, duplex: "half" };
  return new Request("http://here.test/", init as RequestInit);
};
const read = async (request: Request) => {
  const file = await fileOfForm(request);
  if (!file) return null;
  const parts: Uint8Array[] = [];
  for await (const part of file.parts) parts.push(part);
  return { name: file.name, bytes: Buffer.concat(parts), most: Math.max(0, ...parts.map(({ length }) => length)) };
};

describe("a file of a form", () => {
  it.each([1, 7, 4_096, 1_000_000])("comes whole in packets of %i bytes", async (size) => {
    const content = Buffer.concat([
      // Nearly the boundary; a random byte behind it would be its last letter once in 256 times.
      Buffer.from(`\r\n--${mark.slice(0, -1)}!`),
      randomBytes(3_000),
      Buffer.from("\r\n--"),
    ]);
    expect((await read(requestOf(form(content), size)))?.bytes.equals(content)).toBe(true);
  });

  it("is handed on in parts that are much smaller than it", async () => {
    const content = randomBytes(10 * 1_048_576);
    const got = await read(requestOf(form(content), 65_536));
    expect(got?.bytes.equals(content)).toBe(true);
    expect(got?.most).toBeLessThan(2 * 1_048_576);
  });

  it("has the name that the browser says, and may be empty", async () => {
    expect(await read(requestOf(form(Buffer.alloc(0), "名簿.csv"), 10))).toMatchObject({ name: "名簿.csv" });
    expect((await read(requestOf(form(Buffer.alloc(0)), 10)))?.bytes.length).toBe(0);
  });

  it("is none where the body is no such form", async () => {
    expect(await read(requestOf(form(Buffer.from("x")), 10, "text/csv"))).toBeNull();
    expect(await read(requestOf(Buffer.from("x".repeat(10_000)), 1_000))).toBeNull();
    expect(await read(requestOf(form(Buffer.from("x")), 10, `${type}x`))).toBeNull();
    const field = Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--${mark}--\r\n`);
    expect(await read(requestOf(field, 10))).toBeNull();
  });

  it("that is cut off is not taken for whole", async () => {
    await expect(read(requestOf(form(Buffer.from("a,b\n1,2"), "x.csv", ""), 10))).rejects.toThrow("ended within");
  });
});
