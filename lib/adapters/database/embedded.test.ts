import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withConnection } from "./clone-database";
import { startEmbedded } from "./embedded";
import { runningServer, startServer, stopServer } from "./embedded-server";

const folders: string[] = [];
const dataDir = async () => {
  const folder = await mkdtemp(join(tmpdir(), "latchkey-embedded-"));
  folders.push(folder);
  return folder;
};
const ask = (url: string, sql: string) => withConnection(url, async (client) => (await client.query(sql)).rows[0]);

afterAll(async () => {
  for (const folder of folders) {
    if (await runningServer(join(folder, "postgres"))) await stopServer(join(folder, "postgres"));
    await rm(folder, { recursive: true, force: true });
  }
});

test("it starts with a password of its own, in UTF-8, on the loopback address, and stops", async () => {
  const dir = await dataDir();
  const server = await startEmbedded({ dataDir: dir });
  expect((await stat(join(dir, "postgres-password"))).mode & 0o777).toBe(0o600);
  expect(await ask(server.url, "SHOW server_encoding")).toEqual({ server_encoding: "UTF8" });
  expect(await ask(server.url, "SHOW listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
  expect(await ask(server.url, "SELECT lower('ÄÖÜ') AS low")).toEqual({ low: "äöü" });
  const wrong = server.url.replace(/:[0-9a-f]{48}@/, ":wrong@");
  await expect(ask(wrong, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  await server.stop();
  expect(await runningServer(join(dir, "postgres"))).toBeNull();
});

test("a server left running by a killed process is found again, with its data", async () => {
  const dir = await dataDir();
  const first = await startEmbedded({ dataDir: dir });
  await ask(first.url, "CREATE TABLE kept (word text)");
  const second = await startEmbedded({ dataDir: dir });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "SELECT count(*)::int AS rows FROM kept")).toEqual({ rows: 0 });
  await second.stop();
});

test("two processes that start together over one folder share one server", async () => {
  const dir = await dataDir();
  const [one, two] = await Promise.all([startEmbedded({ dataDir: dir }), startEmbedded({ dataDir: dir })]);
  expect(two.url).toBe(one.url);
  expect(await ask(one.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  expect((await readdir(dir)).sort()).toEqual(["postgres", "postgres-password", "postgres-port"]);
  await one.stop();
});

test("stopping leaves a server that another process still uses", async () => {
  const dir = await dataDir();
  const server = await startEmbedded({ dataDir: dir });
  await withConnection(server.url, async () => {
    await server.stop();
    expect(await ask(server.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });
});

test("after a killed server, and with a pid file that names another program, it starts again", async () => {
  const dir = await dataDir();
  const pidFile = join(dir, "postgres", "postmaster.pid");
  const first = await startEmbedded({ dataDir: dir });
  await ask(first.url, "CREATE TABLE kept (word text)");
  const old = await readFile(pidFile, "utf8");
  process.kill(Number(old.split("\n")[0]), "SIGKILL");
  await expect.poll(() => runningServer(join(dir, "postgres"))).toBeNull();
  await writeFile(pidFile, old.replace(/^\d+/, String(process.pid)));
  const second = await startEmbedded({ dataDir: dir });
  expect(await ask(second.url, "SELECT count(*)::int AS rows FROM kept")).toEqual({ rows: 0 });
  await second.stop();
});

test("two run side by side, and a remembered port that is taken is given up", async () => {
  const [one, two] = [await dataDir(), await dataDir()];
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const port = (taken.address() as { port: number }).port;
  await writeFile(join(one, "postgres-port"), `${port}\n`);
  const servers = [await startEmbedded({ dataDir: one }), await startEmbedded({ dataDir: two })];
  const ports = servers.map((server) => new URL(server.url).port);
  expect(new Set([...ports, String(port)]).size).toBe(3);
  for (const server of servers) await server.stop();
  taken.close();
});

test("a server that cannot start says why", async () => {
  const dir = await dataDir();
  const options = { folder: join(dir, "postgres"), port: 1, password: "x", settings: ["no_such_setting=1"] };
  await expect(startServer(options)).rejects.toThrow(/did not start[\s\S]*no_such_setting/);
});
