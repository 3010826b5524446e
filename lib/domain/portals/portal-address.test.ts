import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePortalAddress } from "./portal-address";

describe("the address of a portal", () => {
  it.each([
    ["https://board.example.test/start?x=1", "https://board.example.test/start?x=1"],
    [" https://Board.Example.Test ", "https://board.example.test/"],
    ["/handbook", "/handbook"],
    ["/", "/"],
    ["/a/../b", "/b"],
  ])("%s is kept as %s", (typed, kept) => {
    expect(parsePortalAddress(typed)).toEqual({ ok: true, value: kept });
  });

  it.each([
    "http://board.example.test/",
    "//evil.example/",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/a\\b",
    "/a\u200bb",
    "/a b",
    "https://board.example.test\\@evil.example/",
    "\\\\evil.example",
    "https:board.example.test",
    "https://somebody:secret@board.example.test/",
    "javascript:alert(1)",
    "data:text/html,x",
    "board.example.test",
    "",
    `https://board.example.test/${"x".repeat(2_000)}`,
  ])("%s is refused beside its field", (typed) => {
    expect(parsePortalAddress(typed)).toMatchObject({ ok: false, refusal: { facts: { field: "address" } } });
  });

  it("leads from every page to this site or to the host that was typed, however it was spelled", () => {
    const part = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%2F",
      ":",
      "@",
      "?",
      "#",
      "\t",
      "evil.example",
      "a",
      "https:",
    );
    const anything = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => `/${parts.join("")}`),
      fc.array(part, { maxLength: 12 }).map((parts) => `https://board.example.test${parts.join("")}`),
      fc.string(),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const parsed = parsePortalAddress(typed);
        if (!parsed.ok) return;
        const at = (page: string) => new URL(parsed.value, page);
        expect(at("https://door.test/account").href).toBe(at("https://door.test/a/b/?c#d").href);
        const there = at("https://door.test/account");
        const own = typed.trim().startsWith("/");
        expect(there.origin).toBe(own ? "https://door.test" : new URL(typed.trim()).origin);
        expect(there.username + there.password).toBe("");
        expect(parsePortalAddress(parsed.value)).toEqual(parsed);
      }),
      { numRuns: 5_000 },
    );
  });
});
