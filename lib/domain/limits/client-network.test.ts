import { expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { clientNetwork } from "./client-network";

const { services } = await testDatabase();

const addresses = [
  "198.51.100.4",
  "198.51.100.5",
  "::ffff:198.51.100.4",
  "::1",
  "2001:db8:0:5::1",
  "2001:db8:0:5:ffff::2",
  "2001:0DB8:0000:0005:0:0:0:9",
  "2001:db8:0:6::1",
  "2001:db8::5:0:0:0:1",
  "fe80::1",
];

it("draws the same lines between clients as the database (T91)", async () => {
  const rows = await services.db.$queryRaw<{ network: string }[]>`
    SELECT client_network(address) AS network FROM unnest(${addresses}::text[]) WITH ORDINALITY AS given(address, place) ORDER BY place`;
  const theirs = rows.map(({ network }) => network);
  const ours = addresses.map(clientNetwork);
  const together = (networks: string[]) => networks.map((network) => networks.indexOf(network));
  expect(together(ours)).toEqual(together(theirs));
  expect(new Set(ours).size).toBe(6);
});
