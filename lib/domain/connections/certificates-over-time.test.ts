import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { providerMetadata } from "@/lib/adapters/saml/test-metadata";
import { testKey } from "@/lib/adapters/saml/test-provider";
import { after, days, hours } from "../duration";
import type { Connection } from "./connection";
import { NotFetched } from "./guarded-fetch";
import { refreshOne } from "./refresh-metadata";
import { dueWarning, warnOfEnds } from "./warn-of-ends";

const made = await testDatabase();
const { services, clock } = made;
const { db } = services;
const { town } = testArrivals(made);
const [old, next] = [testKey(services.clock.now()), testKey(services.clock.now())];
const address = "https://idp.test/metadata";

const believe = ({ organizationId, id: connectionId }: Connection, key: typeof old, more: object = {}) =>
  db.connectionCertificate.create({
    data: { ...key.certificate, id: randomUUID(), organizationId, connectionId, addedAt: clock.now(), ...more },
  });
const prints = async ({ id: connectionId }: Connection) =>
  (await db.connectionCertificate.findMany({ where: { connectionId } })).map(({ fingerprint }) => fingerprint).sort();
const sorted = (...keys: (typeof old)[]) => keys.map(({ certificate }) => certificate.fingerprint).sort();

test.each([
  [40, null],
  [30, 30],
  [20, 30],
  [14, 14],
  [6, 7],
  [1, 1],
  [-3, 1],
])("a certificate that is good for %d more days is warned of at %s", (left, due) => {
  expect(dueWarning(after(clock.now(), days(left)), clock.now())).toBe(due);
});

test("owners and administrators are told of a certificate's end once at each of 30, 14, 7 days and 1 day", async () => {
  const { organizationId, connection, signedIn } = await town();
  await signedIn({ rank: "administrator" });
  await signedIn({ rank: "helpdesk" });
  const notAfter = after(clock.now(), days(35));
  await believe(connection, testKey(clock.now(), { notAfter }), { notAfter });
  const mails = () => db.mail.count({ where: { organizationId, kind: "certificate-ends" } });
  const counts: number[] = [];
  for (const step of [0, 6, 1, 14, 1, 8, 4, 2, 5]) {
    clock.advance(days(step));
    await warnOfEnds(services);
    await warnOfEnds(services);
    counts.push(await mails());
  }
  expect(counts).toEqual([0, 2, 2, 4, 4, 6, 8, 8, 8]);
});

test("a new certificate of the metadata is believed beside the old one, which goes once the new one was used", async () => {
  const { organizationId, connection } = await town({ metadataAddress: address, issuer: "https://idp.test/entity" });
  await believe(connection, old);
  const told = (...keys: (typeof old)[]) => ({
    ...services,
    fetch: async () =>
      new Response(providerMetadata({ entityId: "https://idp.test/entity", signOn: "https://idp.test/sso", keys })),
  });
  const refresh = (from: typeof services) => refreshOne(from, organizationId, connection.id);
  await refresh(told(old, next));
  expect(await prints(connection)).toEqual(sorted(old, next));
  await refresh(told(next));
  expect(await prints(connection)).toEqual(sorted(old, next));
  await db.connectionCertificate.updateMany({
    where: { connectionId: connection.id, fingerprint: next.certificate.fingerprint },
    data: { lastUsedAt: clock.now() },
  });
  await refresh(told(next));
  expect(await prints(connection)).toEqual(sorted(next));
});

test("metadata of another provider, or none, changes nothing and is shown", async () => {
  const { organizationId, connection } = await town({ metadataAddress: address, issuer: "https://idp.test/entity" });
  await believe(connection, old);
  const problem = async (fetch: typeof services.fetch) => {
    clock.advance(hours(1));
    await refreshOne({ ...services, fetch }, organizationId, connection.id);
    return (await db.connection.findUniqueOrThrow({ where: { id: connection.id } })).metadataProblem;
  };
  const other = providerMetadata({ entityId: "https://evil.test", signOn: "https://evil.test/sso", keys: [next] });
  expect(await problem(async () => new Response(other))).toBe("other_provider");
  expect(await prints(connection)).toEqual(sorted(old));
  const redirected = async () => {
    throw new NotFetched("redirect");
  };
  expect(await problem(redirected)).toBe("redirect");
  const well = providerMetadata({ entityId: "https://idp.test/entity", signOn: "https://idp.test/sso", keys: [old] });
  expect(await problem(async () => new Response(well))).toBeNull();
});
