import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { left, testWays } from "@/lib/adapters/database/test-ways";
import { after, minutes } from "../duration";
import { mostUnderWay } from "./crowded";

const made = await testDatabase();
const { services, clock, visit } = made;
const { db } = services;
const { place } = testWays(made);

test("a network from which very many are under way sends nobody else, until some are back or too late", async () => {
  const { organization, connection, leave } = await place();
  const from = (clientAddress: string, where = organization) =>
    leave({}, visit({ organization: where, clientAddress }));
  await left(from("198.51.100.4"));
  const [flow] = await db.ssoFlow.findMany({ where: { connectionId: connection.id } });
  if (!flow) throw new Error("no flow");
  expect(flow.clientNetwork).toBe("198.51.100.4");
  clock.advance(minutes(1));
  const rows = Array.from({ length: mostUnderWay - 2 }, () => ({ ...flow, id: randomUUID() }));
  const later = { createdAt: clock.now(), expiresAt: after(clock.now(), minutes(10)) };
  await db.ssoFlow.createMany({ data: rows.map((row) => ({ ...row, ...later })) });

  await left(from("198.51.100.4"));
  expect(await from("::ffff:198.51.100.4")).toBe("sso-crowded");
  expect(await db.ssoFlow.count({ where: { connectionId: connection.id } })).toBe(mostUnderWay);
  await left(from("198.51.100.5"));
  const elsewhere = await place();
  await left(elsewhere.leave({}, visit({ organization: elsewhere.organization, clientAddress: "198.51.100.4" })));

  await db.ssoFlow.deleteMany({ where: { id: rows[0]?.id ?? "" } });
  await left(from("198.51.100.4"));
  expect(await from("198.51.100.4")).toBe("sso-crowded");
  clock.advance(minutes(9.1));
  await left(from("198.51.100.4"));
  expect(await from("198.51.100.4")).toBe("sso-crowded");
});
