import { difficulty } from "@/lib/domain/device-work/difficulty";

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const textOf = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** So many keys are under way at once: the browser derives them beside the page, on as many cores as it likes. */
const lanes = 4;

/**
 * Finds the key that a task asks for (lib/domain/device-work/set-task.ts) and returns the task with it; `null` when it was
 * stopped. `tell` hears how much of the longest way is behind, from 0 to 1. Throws where the browser has no Web Crypto.
 */
export async function solveTask(
  task: string,
  tell: (share: number) => void,
  stop: AbortSignal,
): Promise<string | null> {
  const [, nonce = "", , start = ""] = task.split(".");
  const { iterations, most } = difficulty;
  const password = await crypto.subtle.importKey("raw", bytesOf(nonce), "PBKDF2", false, ["deriveBits"]);
  const wanted = bytesOf(start);
  let next = 0;
  let found: Uint8Array | null = null;
  const search = async () => {
    while (!found && next < most && !stop.aborted) {
      const counter = next++;
      const salt = new Uint8Array(4);
      new DataView(salt.buffer).setUint32(0, counter);
      const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, password, 256);
      const key = new Uint8Array(bits);
      if (wanted.every((byte, place) => byte === key[place])) found = key;
      if (counter % 100 === 0) tell(counter / most);
    }
  };
  await Promise.all(Array.from({ length: lanes }, search));
  return found && !stop.aborted ? `${task}.${textOf(found)}` : null;
}
