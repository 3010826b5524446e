import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { BreachedPasswords } from "@/lib/domain/services";

const hashLength = 40;
const longestLine = 64;

/**
 * The optional list of breached passwords: a text file of lines `SHA1:count`, in upper case and sorted by hash, as
 * the Pwned Passwords downloader writes it (T6). It is searched on disk, so its size costs no memory and nothing
 * leaves the machine. A missing or unreadable file is told to `warn`, and then there is no list (`null`).
 */
export async function openBreachedList(
  path: string,
  warn: (sentence: string) => void,
): Promise<BreachedPasswords | null> {
  try {
    const file = await open(path, "r");
    const { size } = await file.stat();
    return { includes: (password) => search(file, size, sha1(password)) };
  } catch (error) {
    warn(
      `The list of breached passwords "${path}" cannot be read (${(error as Error).message}); passwords are not compared with it.`,
    );
    return null;
  }
}

const sha1 = (password: string) => createHash("sha1").update(password.normalize("NFC")).digest("hex").toUpperCase();

/** Binary search for the line that begins with `wanted` between two byte offsets. */
async function search(file: FileHandle, size: number, wanted: string): Promise<boolean> {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = await lineAt(file, middle);
    if (line.hash === wanted) return true;
    if (line.hash < wanted) low = line.end;
    else high = line.start;
  }
  return false;
}

/** The line that contains the byte at `offset`: its hash, where it starts and where the next one does. */
async function lineAt(file: FileHandle, offset: number) {
  const from = Math.max(0, offset - longestLine);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * longestLine), 0, 2 * longestLine, from);
  const text = buffer.toString("latin1", 0, bytesRead);
  const start = text.lastIndexOf("\n", offset - from - 1) + 1;
  const newline = text.indexOf("\n", offset - from);
  const end = newline === -1 ? bytesRead : newline + 1;
  return { hash: text.slice(start, start + hashLength).toUpperCase(), start: from + start, end: from + end };
}
