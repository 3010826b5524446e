import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { cookieNames } from "./cookies";
import { readSignInHint, setSignInHint } from "./sign-in-hint";
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

  it("arrives as it was sent, whatever was typed", async () => {
    const until = new Date("2026-11-21T14:35:00Z");
    for (const identifier of ["dana.fox", 'a;b"c\r\nd', "青葉", ""]) {
      expect(await read(await set({ identifier, until }))).toEqual({ identifier, until });
    }
  });

  it("has no time where no time opens the lock", async () => {
    expect(await read(await set({ identifier: "dana.fox" }))).toEqual({ identifier: "dana.fox" });
  });

  it("is nothing when a browser made it up", async () => {
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const madeUp = ["", "x", "%", encoded(null), encoded({ identifier: 1 }), encoded({ identifier: "a".repeat(257) })];
    for (const cookie of madeUp) expect(await read(cookie), cookie).toBeNull();
    expect(await read(encoded({ identifier: "dana", until: "later" }))).toEqual({ identifier: "dana" });
    expect(await read(encoded({ identifier: "dana", until: 1e300 }))).toEqual({ identifier: "dana" });
  });
});
