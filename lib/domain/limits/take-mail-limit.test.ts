import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { hours } from "../duration";
import { takeMailLimit } from "./take-mail-limit";

describe("takeMailLimit", async () => {
  const { services, clock, visit, createUser, createOrganization } = await testDatabase();

  it("lets an account have three mails an hour, whoever asks", async () => {
    const user = await createUser();
    for (const _ of [1, 2, 3]) expect(await takeMailLimit(services, visit(), user.id)).toBe("ok");
    expect(await takeMailLimit(services, visit(), user.id)).toBe("account");
    clock.advance(hours(1));
    expect(await takeMailLimit(services, visit(), user.id)).toBe("ok");
  });

  it("lets an account have ten mails a day", async () => {
    const user = await createUser();
    const answers: string[] = [];
    for (let hour = 0; hour < 4; hour++) {
      for (const _ of [1, 2, 3]) answers.push(await takeMailLimit(services, visit(), user.id));
      clock.advance(hours(1));
    }
    expect(answers.filter((answer) => answer === "ok")).toHaveLength(10);
    expect(answers.slice(10)).toEqual(["account", "account"]);
  });

  it("over the day's limit gives one more mail whenever the link in the last one is dead, so that a stranger cannot spend them all", async () => {
    const user = await createUser();
    const ask = () => takeMailLimit(services, visit(), user.id, hours(6));
    for (let hour = 0; hour < 4; hour++) {
      for (const _ of [1, 2, 3]) await ask();
      clock.advance(hours(1));
    }
    const day: string[] = [];
    for (let hour = 4; hour < 24; hour++) {
      day.push(await ask());
      clock.advance(hours(1));
    }
    const granted = day.flatMap((answer, place) => (answer === "ok" ? [place + 4] : []));
    expect(granted).toEqual([9, 15, 21]);
  });

  it("lets a client ask twenty times an hour, counting what names nobody", async () => {
    const here = visit({ clientAddress: "203.0.113.7" });
    for (let i = 0; i < 10; i++) {
      expect(await takeMailLimit(services, here, null)).toBe("ok");
      expect(await takeMailLimit(services, here, (await createUser()).id)).toBe("ok");
    }
    expect(await takeMailLimit(services, here, null)).toBe("address");
    expect(await takeMailLimit(services, here, (await createUser()).id)).toBe("address");
    expect(await takeMailLimit(services, visit(), null)).toBe("ok");
  });

  it("takes nothing from an account whose asker is over the client's limit", async () => {
    const user = await createUser();
    const here = visit({ clientAddress: "203.0.113.8" });
    for (let i = 0; i < 20; i++) await takeMailLimit(services, here, null);
    expect(await takeMailLimit(services, here, user.id)).toBe("address");
    for (const _ of [1, 2, 3]) expect(await takeMailLimit(services, visit(), user.id)).toBe("ok");
  });

  it("counts the /64 of an IPv6 client as one, and an IPv4 client under both of its spellings", async () => {
    for (let i = 0; i < 20; i++) {
      await takeMailLimit(services, visit({ clientAddress: `2001:db8:0:5:${i}::1` }), null);
      await takeMailLimit(
        services,
        visit({
          clientAddress: i % 2 ? "198.51.100.4" : "::ffff:198.51.100.4",
        }),
        null,
      );
    }
    const ask = (clientAddress: string) => takeMailLimit(services, visit({ clientAddress }), null);
    expect(await ask("2001:db8:0:5:ffff::2")).toBe("address");
    expect(await ask("2001:db8:0:6::1")).toBe("ok");
    expect(await ask("198.51.100.4")).toBe("address");
    expect(await ask("198.51.100.5")).toBe("ok");
  });

  it("takes its numbers from the organization's policy", async () => {
    const organization = await createOrganization({
      policy: { limits: { mailsPerAddressHour: 1 } },
    });
    const here = visit({ organization });
    expect(await takeMailLimit(services, here, null)).toBe("ok");
    expect(await takeMailLimit(services, here, null)).toBe("address");
  });
});
