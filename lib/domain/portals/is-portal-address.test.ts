import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { Visit } from "../visit";
import { isPortalAddress } from "./is-portal-address";

describe("an address outside of ours", async () => {
  const { services, organization } = await testDatabase();
  const visit = { organization } as Visit;
  const add = (address: string) =>
    services.db.portal.create({
      data: { id: randomUUID(), organizationId: organization.id, name: address, address },
    });
  await add("https://board.example.test/start");
  await add("/inside");

  it.each([
    ["https://board.example.test/anywhere?x=1", true],
    ["https://board.example.test", true],
    ["http://board.example.test/", false],
    ["https://board.example.test:8443/", false],
    ["https://board.example.test.evil.example/", false],
    ["https://board.example.test@evil.example/", false],
    ["https://somebody@board.example.test/", false],
    ["https://board.example.test\\@evil.example/", false],
    ["https:\\\\board.example.test/", false],
    ["https://board.example.test\t.evil.example/", false],
    ["https://board.example\n.test/", false],
    ["javascript:alert(1)", false],
    ["/inside", false],
    ["nonsense", false],
  ])("%s is a portal's: %s (T61)", async (address, expected) => {
    expect(await isPortalAddress(services, visit, address)).toBe(expected);
  });
});
