import { generateKeyPairSync } from "node:crypto";
import type { lookup } from "node:dns";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { NotFetched } from "@/lib/domain/connections/guarded-fetch";
import { selfSigned } from "../saml/make-signing-key";
import { hostList, isPublic } from "./address-list";
import { createGuardedFetch } from "./guarded-fetch";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

let reached = 0;
const listener: RequestListener = (request, response) => {
  reached += 1;
  if (request.url === "/elsewhere") response.writeHead(302, { location: "/" }).end();
  else if (request.url === "/large") response.end(Buffer.alloc(1024 * 1024 + 1));
  else if (request.url === "/endless") response.write("x");
  else if (request.url === "/missing") response.writeHead(404).end("no");
  else request.pipe(response.writeHead(200, { "content-type": "text/plain", "x-method": request.method ?? "" }));
};

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return (server.address() as AddressInfo).port;
}

const port = await listening(createServer(listener));
const listed = createGuardedFetch({ privateHosts: ["127.0.0.1"], patience: 500 });
const unlisted = createGuardedFetch({ privateHosts: [] });

const problem = (fetching: Promise<Response>) =>
  fetching.then(
    ({ status }) => String(status),
    (error) => (error instanceof NotFetched ? error.problem : error),
  );

describe("a guarded fetch", () => {
  test("brings what the entered host answers", async () => {
    const answer = await listed(`http://127.0.0.1:${port}/`, {
      method: "POST",
      body: "hello",
      headers: { "content-type": "text/plain" },
    });
    expect([answer.status, answer.headers.get("x-method"), await answer.text()]).toEqual([200, "POST", "hello"]);
    expect(await problem(listed(`http://127.0.0.1:${port}/missing`))).toBe("404");
  });

  test.each([
    ["/elsewhere", "redirect"],
    ["/large", "too-large"],
    ["/endless", "timeout"],
  ])("of %s ends with %s", async (path, expected) => {
    expect(await problem(listed(`http://127.0.0.1:${port}${path}`))).toBe(expected);
  });

  test.each([
    `http://127.0.0.1:${port}/`,
    "http://2130706433/",
    "http://example.org/",
    "https://a:b@example.org/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "nothing",
  ])("does not ask %s", async (address) => {
    const before = reached;
    expect(await problem(unlisted(address))).toMatch(/^(address|name|private)$/);
    expect(reached).toBe(before);
  });

  test.each([
    "https://127.0.0.1/",
    "https://0x7f.1/",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest/meta-data/",
    "https://[::1]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[64:ff9b::a00:1]/",
    "https://[2002:a00:1::]/",
    "https://100.64.0.1/",
  ])("does not ask %s, which is private", async (address) => {
    expect(await problem(unlisted(address))).toBe("private");
  });

  test("judges the address that a name leads to when it connects, every one of them", async () => {
    const leadsTo = (...addresses: string[]) =>
      ((_: string, __: object, done: (error: null, all: object[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        )) as unknown as typeof lookup;
    const before = reached;
    const asked = (addresses: string[], privateHosts: string[] = []) =>
      problem(
        createGuardedFetch({ privateHosts, lookup: leadsTo(...addresses), patience: 500 })(
          `https://provider.example:${port}/`,
        ),
      );
    expect(await asked(["127.0.0.1"])).toBe("private");
    expect(await asked(["93.184.216.34", "10.0.0.1"])).toBe("private");
    expect(await asked(["::ffff:127.0.0.1"])).toBe("private");
    expect(reached).toBe(before);
    // Listed, it gets as far as speaking to a server that knows no TLS.
    expect(await asked(["127.0.0.1"], ["provider.example"])).toBe("tls");
    expect(await asked(["127.0.0.1"], ["127.0.0.0/8"])).toBe("tls");
  });

  test("believes no certificate that nobody vouches for", async () => {
    const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const cert = selfSigned("localhost", keys, { notBefore: new Date(0), notAfter: new Date("2049-01-01T00:00:00Z") });
    const secure = await listening(
      createSecureServer(
        { key: keys.privateKey.export({ type: "pkcs8", format: "pem" }), cert },
        listener,
      ) as unknown as Server,
    );
    const before = reached;
    expect(await problem(createGuardedFetch({ privateHosts: ["127.0.0.1"] })(`https://127.0.0.1:${secure}/`))).toBe(
      "tls",
    );
    expect(reached).toBe(before);
  });

  test("says that nobody answers", async () => {
    const server = createServer();
    const gone = await listening(server);
    await new Promise((settle) => server.close(settle));
    expect(await problem(listed(`http://127.0.0.1:${gone}/`))).toBe("unreachable");
  });
});

describe("an address", () => {
  test.each(["93.184.216.34", "8.8.8.8", "2606:4700::1111", "2a00:1450:4001::1"])("%s is the internet's", (address) => {
    expect(isPublic(address)).toBe(true);
  });
  test.each([
    "192.168.1.1",
    "172.31.255.255",
    "224.0.0.1",
    "255.255.255.255",
    "0.0.0.0",
    "2001:db8::1",
    "2001::1",
    "ff02::1",
    "::",
    "x",
  ])("%s is not", (address) => expect(isPublic(address)).toBe(false));
  test("is listed by its name, itself or its network", () => {
    const list = hostList(["IdP.intern", "10.1.0.0/16", "fd00::1"]);
    expect(list.allows("idp.intern", "192.168.0.1")).toBe(true);
    expect(list.allows("other", "10.1.2.3")).toBe(true);
    expect(list.allows("other", "fd00::1")).toBe(true);
    expect(list.allows("other", "10.2.0.1")).toBe(false);
  });
});
