/** A file of a form as it comes in: its name as the browser says it, and its bytes, which can be read once. */
export interface SentFile {
  name: string;
  parts: AsyncGenerator<Uint8Array>;
}

const mostHead = 4_096;

/**
 * The first file of a form (RFC 7578), part by part, so that a large one needs no more memory than a small one; null for
 * a body that is none. What comes behind the file is not looked at. Throws when the body ends within the file.
 */
export async function fileOfForm(request: Request): Promise<SentFile | null> {
  const boundary = /^multipart\/form-data;.*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    request.headers.get("content-type") ?? "",
  );
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark || !request.body) return null;
  const body = request.body[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await body.next();
    if (!done) held = Buffer.concat([held, value]);
    return !done;
  };
  const headEnd = () => held.indexOf("\r\n\r\n");
  while (headEnd() < 0 && held.length < mostHead && (await more()));
  const head = headEnd() < 0 ? "" : held.subarray(0, headEnd()).toString("utf8");
  const name = /^content-disposition:.*;\s*filename="((?:[^"\\]|\\.)*)"/im.exec(head)?.[1];
  if (!head.startsWith(`--${mark}\r\n`) || name === undefined) return null;
  held = held.subarray(headEnd() + 4);
  const end = Buffer.from(`\r\n--${mark}`);
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const place = held.indexOf(end);
      if (place >= 0) {
        if (place > 0) yield held.subarray(0, place);
        return;
      }
      // What may be the beginning of the end is held back.
      const sure = Math.max(0, held.length - end.length + 1);
      if (sure >= portion) {
        yield held.subarray(0, sure);
        held = held.subarray(sure);
      }
      if (!(await more())) throw new Error("the form ended within its file");
    }
  }
  return { name, parts: parts() };
}

/** As much is handed on at once: fewer would make a row in the database of every packet. */
const portion = 1_048_576;
