import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, left, testWays } from "@/lib/adapters/database/test-ways";
import { days, hours } from "../duration";
import { clientSecretContext } from "./client-secret";
import { ensureOurKeys, readOurKeys } from "./our-keys";
import { purgeAnswers } from "./purge-answers";
import { reseal } from "./reseal";
import { seal, unseal } from "./seal";

const made = await testDatabase();
const { services, clock } = made;
const { db, linkKeys } = services;
const { place } = testWays(made);

test("flows and seen assertions go when nobody can use them, answers after fourteen days", async () => {
  const { person, goAs, leave, answers } = await place();
  await person("ann");
  expect(codeOf(await goAs("ann"))).toBe("in");
  await left(leave());
  const rows = async () => [await db.ssoFlow.count(), await db.assertionSeen.count(), (await answers()).length];
  await purgeAnswers(services);
  expect(await rows()).toEqual([1, 1, 1]);
  clock.advance(hours(1));
  await purgeAnswers(services);
  expect(await rows()).toEqual([0, 0, 1]);
  clock.advance(days(14));
  await purgeAnswers(services);
  expect(await rows()).toEqual([0, 0, 0]);
});

test("what is sealed follows the link key, so that the earlier one can go", async () => {
  const { organization, connection } = await place();
  const [key] = await ensureOurKeys(services, organization);
  const context = clientSecretContext(connection.id);
  const data = { clientSecret: seal(linkKeys, context, "hush") };
  await db.connection.update({ where: { id: connection.id }, data });
  const next = { current: 2, keys: new Map([...linkKeys.keys, [2, randomBytes(32)]]) };
  await reseal({ db, linkKeys: next });
  const alone = { current: 2, keys: new Map([...next.keys].filter(([number]) => number === 2)) };
  expect(await readOurKeys({ linkKeys: alone }, db, organization)).toEqual([key]);
  const { clientSecret } = await db.connection.findUniqueOrThrow({ where: { id: connection.id } });
  expect(clientSecret && unseal(alone, context, clientSecret)).toBe("hush");
});

test("an organization's key is made once, however many ask for it", async () => {
  const { organization } = await place();
  const all = await Promise.all(Array.from({ length: 3 }, () => ensureOurKeys(services, organization)));
  expect(new Set(all.map(([key]) => key?.certificate)).size).toBe(1);
  expect(await db.signingKey.count({ where: { organizationId: organization.id } })).toBe(1);
});
