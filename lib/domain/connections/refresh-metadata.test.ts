import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { providerMetadata } from "@/lib/adapters/saml/test-metadata";
import { testKey } from "@/lib/adapters/saml/test-provider";
import { before, hours, minutes } from "../duration";
import { refreshMetadata } from "./refresh-metadata";

const made = await testDatabase();
const { services, clock } = made;
const { db } = services;
const { town } = testArrivals(made);
const key = testKey(clock.now());

const addressOf = (name: string) => `https://${name}.test/metadata`;

/** A connection whose metadata came from an address so long ago. */
async function read(name: string, hoursAgo: number) {
  const metadataReadAt = before(clock.now(), hours(hoursAgo));
  const { connection } = await town({
    metadataAddress: addressOf(name),
    issuer: `https://${name}.test/entity`,
    metadataReadAt,
  });
  return connection;
}

/** The providers answer with their metadata; who asks for which is written down. */
function answering(broken: string[] = []) {
  const asked: string[] = [];
  const fetch: typeof services.fetch = async (given) => {
    const address = String(given);
    asked.push(address);
    if (broken.includes(address)) throw new Error("a mistake of ours");
    const name = new URL(address).hostname;
    const signOn = `https://${name}/sso`;
    return new Response(providerMetadata({ entityId: `https://${name}/entity`, signOn, keys: [key] }));
  };
  return { asked, services: { ...services, fetch } };
}

test("metadata is read again once it is twenty hours old, of every organization, and not twice", async () => {
  const [old, young] = [await read("old", 20), await read("young", 19)];
  await town({ issuer: "https://by-hand.test/entity" });
  const { asked, services: with_ } = answering();
  await refreshMetadata(with_);
  await refreshMetadata(with_);
  expect(asked).toEqual([addressOf("old")]);
  expect(await db.connection.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
    ...{ signOnAddress: "https://old.test/sso", metadataProblem: null },
  });
  const { organizationId } = old;
  const event = { organizationId, kind: "connection.changed", reason: "refreshed" };
  expect(await db.accessEvent.count({ where: event })).toBe(1);
  expect((await db.connection.findUniqueOrThrow({ where: { id: young.id } })).signOnAddress).toBeNull();
  clock.advance(hours(1));
  await refreshMetadata(with_);
  expect(asked).toEqual([addressOf("old"), addressOf("young")]);
});

test("a mistake at one connection keeps no other from being read, and is told to the job", async () => {
  clock.advance(minutes(1));
  const names = Array.from({ length: 3 }, () => randomUUID());
  for (const name of names) await read(name, 21);
  const { asked, services: with_ } = answering([addressOf(names[0] ?? ""), addressOf(names[1] ?? "")]);
  await expect(refreshMetadata(with_)).rejects.toMatchObject({ errors: { length: 2 } });
  expect(asked.sort()).toEqual(names.map(addressOf).sort());
  const done = await db.connection.findMany({ where: { signOnAddress: `https://${names[2]}.test/sso` } });
  expect(done).toHaveLength(1);
});
