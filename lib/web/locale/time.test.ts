import { describe, expect, it } from "vitest";
import { momentIn, zonedIn } from "./time";

const now = new Date("2026-11-21T14:00:00Z");
const utc = { language: "en", timeZone: "UTC", now } as const;

describe("a moment", () => {
  it("of today is its time alone", () => {
    expect(momentIn(utc, new Date("2026-11-21T14:35:00Z"))).toBe("14:35");
  });

  it("of tomorrow says so", () => {
    expect(momentIn(utc, new Date("2026-11-22T00:05:00Z"))).toBe("tomorrow at 00:05");
  });

  it("of another day names the day and the year", () => {
    expect(momentIn(utc, new Date("2026-11-28T09:00:00Z"))).toBe("28 Nov 2026, 09:00");
  });

  it("is told in the organization's time zone", () => {
    const tokyo = { ...utc, timeZone: "Asia/Tokyo" };
    expect(momentIn(tokyo, new Date("2026-11-21T14:35:00Z"))).toBe("23:35");
    expect(momentIn(tokyo, new Date("2026-11-21T15:05:00Z"))).toBe("tomorrow at 00:05");
  });

  it("names its zone, in English and in Japanese", () => {
    const tokyo = { ...utc, timeZone: "Asia/Tokyo" };
    expect(zonedIn(tokyo, now, "23:00")).toBe("23:00 JST");
    expect(zonedIn({ ...tokyo, language: "ja" }, now, "23:00")).toBe("23:00（JST）");
  });
});
