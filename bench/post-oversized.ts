import { connect } from "node:net";

const piece = 65_536;

/**
 * Posts a form of so many bytes to 127.0.0.1 over a connection of its own, piece by piece, until it is answered; gives the
 * status and how long that took, in milliseconds. The status is null where the connection was ended while more was written,
 * which is a refusal too. `announced`: with its length, otherwise in chunks.
 */
export function postOversized(
  port: number,
  { path, host, bytes, announced }: { path: string; host: string; bytes: number; announced: boolean },
): Promise<{ status: number | null; took: number }> {
  const length = announced ? `Content-Length: ${bytes}` : "Transfer-Encoding: chunked";
  const type = "Content-Type: application/x-www-form-urlencoded";
  const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\n${type}\r\n${length}\r\n\r\n`;
  const part = "A".repeat(piece);
  const sent = announced ? part : `${piece.toString(16)}\r\n${part}\r\n`;
  return new Promise((resolve, reject) => {
    let begun = 0;
    let left = bytes;
    const socket = connect(port, "127.0.0.1", () => {
      begun = performance.now();
      socket.write(head);
      write();
    });
    const write = () => {
      if (left < piece || !socket.writable) return;
      left -= piece;
      socket.write(sent, () => setImmediate(write));
    };
    socket.once("data", (answer) => {
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.toString("latin1"))?.[1]);
      resolve({ status, took: performance.now() - begun });
      socket.destroy();
    });
    socket.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
      if (code !== "EPIPE" && code !== "ECONNRESET") reject(new Error(`the form of ${bytes} bytes: ${code}`));
      else resolve({ status: null, took: performance.now() - begun });
    });
    socket.on("close", () => reject(new Error("closed without an answer")));
  });
}
