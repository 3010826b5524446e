import { describe, expect, it } from "vitest";
import { ownPath } from "./return-to";

describe("the place after signing in", () => {
  const cases: [wish: string, place: string | null][] = [
    ["/account", "/account"],
    ["/account?tab=1#here", "/account?tab=1#here"],
    ["//evil.example", null],
    ["/\\evil.example", null],
    ["/\t/evil.example", null],
    ["https://evil.example/", null],
    ["javascript:alert(1)", null],
    ["/..//evil.example", null],
    ["account", null],
  ];
  it.each(cases)("%j leads to %j", (wish, place) => {
    expect(ownPath(wish, "https://door.example.org")).toBe(place);
  });
});
