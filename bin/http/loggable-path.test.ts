import { describe, expect, it } from "vitest";
import { loggablePath } from "./loggable-path";

describe("the access log", () => {
  const secret = `${"a".repeat(22)}.${"b".repeat(43)}`;
  const cases: [string, string, string][] = [
    ["holds a plain path", "/sign-in", "/sign-in"],
    ["holds no query", "/sign-in?username=alice&returnTo=%2F", "/sign-in"],
    ["holds no reset link", `/reset-password/${secret}`, "/reset-password/…"],
    ["holds no activation link", `/activate/${secret}?x=1`, "/activate/…"],
    ["holds no link to make an account", `/sign-up/${secret}`, "/sign-up/…"],
    ["holds the page behind it", "/sign-up/account?x=1", "/sign-up/account"],
    ["holds no short guess at a link", "/activate/abc/def", "/activate/…"],
    ["holds no secret at an address that does not exist", `/oops/${secret}`, "/oops/…"],
    ["holds the pages of links", "/reset-password", "/reset-password"],
  ];
  it.each(cases)("%s", (_, url, expected) => {
    expect(loggablePath(url)).toBe(expected);
  });
});
