import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { cookieNames, readCookie } from "@/lib/cookies";
import { days, minutes } from "@/lib/domain/duration";
import { newToken, withDeviceToken } from "@/lib/domain/sessions/device-token";
import { clearCookie, cookieLine, setCookie, signInCookies, signOutCookies } from "./cookies";
import { duringRequest } from "./test-request";

describe("a cookie", async () => {
  const { services, organization } = await testDatabase();
  const set = async (work: () => void) =>
    (await duringRequest({ services, organization }, work)).headers.getSetCookie();
  const attributes = (line: string) => line.split("; ").slice(1).sort();

  it("of ours is bound to the host, kept from scripts and sent securely (T55)", async () => {
    for (const name of Object.values(cookieNames)) {
      expect(name).toMatch(/^__Host-latchkey-[a-z]+(-[a-z]+)*$/);
      const [line = ""] = await set(() => setCookie(name, "value", minutes(60)));
      expect(attributes(line)).toEqual(["HttpOnly", "Max-Age=3600", "Path=/", "SameSite=Lax", "Secure"]);
    }
  });

  it("that is full of device tokens stays below 4,096 bytes (T55)", () => {
    let cookie = "";
    for (let device = 0; device < 50; device++) cookie = withDeviceToken(cookie, newToken());
    expect(cookieLine(cookieNames.device, cookie, days(365)).length).toBeLessThan(4_096);
  });

  it("cannot carry what would end its value early", () => {
    for (const value of ["a;b", "a b", "a\r\nSet-Cookie: x=y", "a,b", '"', "é"]) {
      expect(() => cookieLine(cookieNames.language, value)).toThrow();
    }
  });

  it("is set beside others, and removed by an empty one that is over", async () => {
    expect(await set(() => [setCookie(cookieNames.reset, "one"), clearCookie(cookieNames.activate)])).toEqual([
      "__Host-latchkey-reset=one; Path=/; Secure; HttpOnly; SameSite=Lax",
      "__Host-latchkey-activate=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax",
    ]);
  });

  it("for the session ends with the browser, the one for the device when it is forgotten", async () => {
    const opened = {
      sessionToken: newToken(),
      sessionMaxAge: null,
      deviceToken: newToken(),
      deviceMaxAge: days(90),
      userId: "",
    };
    const [session = "", device = ""] = await set(() => signInCookies(opened));
    expect(session).toBe(`__Host-latchkey-session=${opened.sessionToken}; Path=/; Secure; HttpOnly; SameSite=Lax`);
    expect(device).toContain(`__Host-latchkey-device=${opened.deviceToken}; Max-Age=7776000;`);
    expect(await set(() => signInCookies({ ...opened, deviceToken: null }))).toHaveLength(1);
    expect(await set(signOutCookies)).toEqual([expect.stringMatching(/^__Host-latchkey-session=; Max-Age=0;/)]);
  });

  const read: [string, string | undefined, string | null][] = [
    ["is found among others", "a=b; __Host-latchkey-session=tok-en_1; c=d", "tok-en_1"],
    ["is not mistaken for one whose name it ends", "x__Host-latchkey-session=other", null],
    ["may be empty, which is none", "__Host-latchkey-session=", null],
    ["may be missing", undefined, null],
  ];
  it.each(read)("%s", (_, cookie, expected) => {
    expect(readCookie({ headers: { cookie } }, cookieNames.session)).toBe(expected);
  });
});
