import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { cookieNames } from "@/lib/cookies";
import { hintRefusal, prefilled, readSignInHint, setSignInHint } from "./sign-in-hint";
import { duringRequest } from "./test-request";

describe("what one page tells the next about a person", async () => {
  const { services, organization } = await testDatabase();
  const read = async (cookie: string) => {
    const headers = { cookie: `${cookieNames.hint}=${cookie}` };
    return (await duringRequest({ services, organization, headers }, readSignInHint)).value;
  };
  const set = async (hint: Parameters<typeof setSignInHint>[0]) => {
    const { headers } = await duringRequest({ services, organization }, () => setSignInHint(hint));
    return /^[^=]+=([^;]*)/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "";
  };
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

  it("arrives as it was sent, whatever was typed", async () => {
    const until = new Date("2026-11-21T14:35:00Z");
    for (const identifier of ["dana.fox", 'a;b"c\r\nd', "青葉", ""]) {
      expect(await read(await set({ identifier, until }))).toEqual({ identifier, until });
    }
  });

  it("has no time where no time opens the lock", async () => {
    expect(await read(await set({ identifier: "dana.fox" }))).toEqual({ identifier: "dana.fox" });
  });

  it("tells of a known device's own lock what the refusal knew", async () => {
    const lock = { since: new Date("2026-11-21T13:35:00Z"), failures: 10, onlyReset: true };
    expect(await read(await set({ identifier: "dana.fox", ...lock }))).toEqual({ identifier: "dana.fox", ...lock });
    for (const failures of ["10", -1, 0, 1.5, null]) {
      expect(await read(encoded({ identifier: "dana", failures, since: "x", onlyReset: 1 }))).toEqual({
        identifier: "dana",
      });
    }
  });

  it("counts refusals in a row, and remembers what the last one named", async () => {
    const refused = async (before: string, code: string) => {
      const headers = { cookie: `${cookieNames.hint}=${before}` };
      const told = await duringRequest({ services, organization, headers }, () => hintRefusal("dana.fox", code));
      return /^[^=]+=([^;]*)/.exec(told.headers.get("set-cookie") ?? "")?.[1] ?? "";
    };
    const once = await refused("", "invalid-credentials");
    expect(await read(once)).toMatchObject({ after: "refusal", refusals: 1, named: undefined });
    expect(await read(await refused(once, "suspended"))).toMatchObject({ refusals: 2, named: "suspended" });
    expect(await read(encoded({ identifier: "dana", refusals: "2", named: "busy", about: "x" }))).toEqual({
      identifier: "dana",
    });
  });

  it("tells when a mail was sent again", async () => {
    const sentAgain = new Date("2026-11-21T23:47:00Z");
    expect(await read(await set({ identifier: "dana.fox", sentAgain }))).toEqual({ identifier: "dana.fox", sentAgain });
    expect(await read(encoded({ identifier: "dana.fox", sentAgain: "23:47" }))).toEqual({ identifier: "dana.fox" });
  });

  it("fills in the fields that ask for what it is", async () => {
    const fill = async (identifier: string) => {
      const headers = { cookie: `${cookieNames.hint}=${encoded({ identifier })}` };
      const fills = () => [prefilled("username"), prefilled("email"), prefilled("either")];
      return (await duringRequest({ services, organization, headers }, fills)).value;
    };
    expect(await fill("dana.fox")).toEqual(["dana.fox", "", "dana.fox"]);
    expect(await fill("dana@example.test")).toEqual(["", "dana@example.test", "dana@example.test"]);
    expect((await duringRequest({ services, organization }, () => prefilled("either"))).value).toBe("");
  });

  it("is kept ten minutes longer than a lock lasts, two hours at most", async () => {
    const age = async (seconds: number | null) => {
      const until = seconds === null ? undefined : new Date(services.clock.now().getTime() + seconds * 1_000);
      const { headers } = await duringRequest({ services, organization }, () =>
        setSignInHint({ identifier: "dana.fox", until }),
      );
      return Number(/Max-Age=(\d+)/.exec(headers.get("set-cookie") ?? "")?.[1]);
    };
    expect(await age(null)).toBe(600);
    expect(await age(3_600)).toBeGreaterThanOrEqual(4_199);
    expect(await age(86_400)).toBe(7_200);
  });

  it("is nothing when a browser made it up", async () => {
    const madeUp = ["", "x", "%", encoded(null), encoded({ identifier: 1 }), encoded({ identifier: "a".repeat(257) })];
    for (const cookie of madeUp) expect(await read(cookie), cookie).toBeNull();
    expect(await read(encoded({ identifier: "dana", until: "later" }))).toEqual({ identifier: "dana" });
    expect(await read(encoded({ identifier: "dana", until: 1e300 }))).toEqual({ identifier: "dana" });
  });
});
