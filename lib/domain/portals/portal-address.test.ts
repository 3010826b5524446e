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
});
