import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { minutes } from "../duration";
import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import type { Visit } from "../visit";
import { addressExhausted } from "./address-exhausted";

describe("addressExhausted", async () => {
  const { services, clock, organization, visit, createUser, createOrganization } = await testDatabase();

  const refused = (at: Visit, typed: string, reason = "unknown-account") => {
    const identifier = unknownIdentifier(services, organization, typed);
    return record(services.db, clock.now(), at, {
      kind: "sign-in.refused",
      reason,
      identifier,
    });
  };

  it("stops a client at twenty different accounts within ten minutes, known and unknown ones alike", async () => {
    const here = visit();
    for (let i = 0; i < 10; i++) {
      await refused(here, `stranger${i}`);
      const { id: userId } = await createUser();
      await record(services.db, clock.now(), here, {
        kind: "sign-in.refused",
        reason: "wrong-password",
        userId,
      });
      if (i < 9) expect(await addressExhausted(services, here)).toBeNull();
    }
    expect((await addressExhausted(services, here))?.retryAfter).toBeLessThanOrEqual(minutes(10));
    expect(await addressExhausted(services, visit())).toBeNull();
  });

  it("counts an account once, however often it failed", async () => {
    const here = visit();
    for (let i = 0; i < 40; i++) await refused(here, "the same person");
    expect(await addressExhausted(services, here)).toBeNull();
  });

  it.each(["busy", "previous-password"])("does not count what nobody guessed: %s", async (reason) => {
    const here = visit();
    for (let i = 0; i < 30; i++) await refused(here, `person${i}`, reason);
    expect(await addressExhausted(services, here)).toBeNull();
  });

  it("says after how long there is room again, and then there is", async () => {
    const here = visit();
    await refused(here, "first");
    clock.advance(minutes(4));
    for (let i = 0; i < 19; i++) await refused(here, `later${i}`);
    const retryAfter = (await addressExhausted(services, here))?.retryAfter ?? 0;
    expect(retryAfter).toBeGreaterThan(minutes(5.9));
    expect(retryAfter).toBeLessThanOrEqual(minutes(6));
    clock.advance(retryAfter);
    expect(await addressExhausted(services, here)).toBeNull();
  });

  it("counts the /64 of an IPv6 client as one", async () => {
    for (let i = 0; i < 20; i++) await refused(visit({ clientAddress: `2001:db8:7:7::${i + 1}` }), `guest${i}`);
    expect(await addressExhausted(services, visit({ clientAddress: "2001:db8:7:7:abcd::1" }))).not.toBeNull();
    expect(await addressExhausted(services, visit({ clientAddress: "2001:db8:7:8::1" }))).toBeNull();
  });

  it("lets the narrowest network of the policy say how many", async () => {
    const failedAccountsByNetwork = [
      { network: "192.0.2.0/24", most: 30 },
      { network: "192.0.2.128/25", most: 5 },
    ];
    const campus = await createOrganization({
      policy: { limits: { failedAccountsByNetwork } },
    });
    const [wide, narrow] = ["192.0.2.1", "192.0.2.200"].map((clientAddress) =>
      visit({ organization: campus, clientAddress }),
    );
    if (!wide || !narrow) throw new Error("two visits");
    for (let i = 0; i < 29; i++) await refused(wide, `student${i}`);
    expect(await addressExhausted(services, wide)).toBeNull();
    await refused(wide, "student29");
    expect(await addressExhausted(services, wide)).not.toBeNull();
    for (let i = 0; i < 5; i++) await refused(narrow, `student${i}`);
    expect(await addressExhausted(services, narrow)).not.toBeNull();
  });

  it("keeps organizations apart", async () => {
    const other = await createOrganization();
    const here = visit();
    for (let i = 0; i < 20; i++) await refused(here, `somebody${i}`);
    expect(await addressExhausted(services, { ...here, organization: other })).toBeNull();
  });
});
