import { once } from "node:events";
import { createServer } from "node:net";

/** `wanted` when nobody listens there on 127.0.0.1, else a port that is free now. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  server.listen(wanted, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if (wanted === 0) throw error;
    return freePort();
  }
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : freePort();
}
