import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy in front of the product that can lose it, as one that somebody set up, or go away itself. */
export async function frontProxy(productPort: number) {
  let reaches = true;
  const server = createServer((asked, answer) => {
    const fail = () => {
      answer.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502 Bad Gateway</h1>");
    };
    if (!reaches) return fail();
    const { method, url, headers } = asked;
    const passed = request({ host: "127.0.0.1", port: productPort, method, path: url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on("error", fail);
    asked.pipe(passed);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    /** The proxy answers 502 from now on. */
    lose() {
      reaches = false;
    },
    /** Nothing listens there any more. */
    async leave() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async comeBack() {
      reaches = true;
      if (!server.listening) await listen(port);
    },
  };
}
