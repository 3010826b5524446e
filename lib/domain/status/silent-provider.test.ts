import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, left, testWays } from "@/lib/adapters/database/test-ways";
import { minutes } from "../duration";
import { hashToken, newToken } from "../sessions/device-token";
import { causesOf, readStatus } from "./read-status";

const made = await testDatabase();
const { services, clock, visit } = made;
const { db } = services;
const { place } = testWays(made);

/** A town whose provider answered once; people go there from these addresses, and nobody comes back. */
async function silence(wish: Parameters<typeof place>[0] = {}) {
  const there = await place(wish);
  await there.person("ann");
  const { organization } = there;
  const go = async (clientAddress: string, deviceToken: string | null = null) =>
    left(there.leave({}, { ...visit({ organization, clientAddress }), deviceToken }));
  const causes = async () => causesOf(await readStatus(services, organization));
  const answered = async () => expect(codeOf(await there.goAs("ann"))).toBe("in");
  return { ...there, go, causes, answered };
}
const networks = Array.from({ length: 5 }, (_, n) => `198.51.${n}.7`);

test("a provider from which five people from different places do not come back is told of, since the first of them", async () => {
  const { go, causes, answered, connection } = await silence();
  await answered();
  clock.advance(minutes(30));
  for (const address of networks.slice(1)) await go(address);
  const under = { where: { connectionId: connection.id }, orderBy: { createdAt: "asc" } } as const;
  const { createdAt: since } = await db.ssoFlow.findFirstOrThrow(under);
  clock.advance(minutes(5));
  expect(await causes()).toEqual([]);
  const { browserToken } = await go("2001:db8:1:2::7");
  expect(browserToken).not.toBe("");
  expect(await causes()).toEqual([]);
  clock.advance(minutes(2));
  const [cause] = await causes();
  expect(cause).toMatchObject({ code: "provider-silent", part: "signIn", since });
  expect(cause?.facts.provider).toMatch(/^Connection /);
  await answered();
  expect(await causes()).toEqual([]);
});

test("one stranger does not cause it: a network counts once, however many browsers and addresses are in it", async () => {
  const { go, causes, answered } = await silence();
  await answered();
  clock.advance(minutes(30));
  for (let n = 1; n <= 9; n++) await go(`203.0.113.${n}`);
  for (let n = 1; n <= 9; n++) await go(`2001:db8:5:${n}::1`);
  clock.advance(minutes(3));
  expect(await causes()).toEqual([]);
});

test("people behind one address count one by one where their devices are known, and each of them once", async () => {
  const { go, causes, answered, organizationId, person } = await silence();
  await answered();
  clock.advance(minutes(30));
  const device = async (userId: string) => {
    const token = newToken();
    const at = { createdAt: clock.now(), lastUsedAt: clock.now() };
    const tokenHash = new Uint8Array(hashToken(token));
    await db.knownDevice.create({
      data: { id: randomUUID(), organizationId, userId, tokenHash, userAgent: "", ...at },
    });
    return token;
  };
  const people = await Promise.all(["a1", "a2", "a3", "a4", "a5"].map((name) => person(name)));
  const [first] = people;
  for (let n = 0; n < 6; n++) await go("203.0.113.1", await device(first?.id ?? ""));
  clock.advance(minutes(3));
  expect(await causes()).toEqual([]);
  for (const { id } of people.slice(1)) await go("203.0.113.1", await device(id));
  clock.advance(minutes(3));
  expect(await causes()).toMatchObject([{ code: "provider-silent" }]);
});

test("it is none where nobody ever came through, where the connection is off, or once fifteen minutes passed", async () => {
  const [fresh, off, tired] = [await silence(), await silence(), await silence()];
  for (const { answered } of [off, tired]) await answered();
  clock.advance(minutes(30));
  for (const { go } of [fresh, off, tired]) for (const address of networks) await go(address);
  await db.connection.update({ where: { id: off.connection.id }, data: { state: "off" } });
  clock.advance(minutes(3));
  expect(await fresh.causes()).toEqual([]);
  expect(await off.causes()).toEqual([]);
  expect(await tired.causes()).toHaveLength(1);
  clock.advance(minutes(13));
  expect(await tired.causes()).toEqual([]);
});
