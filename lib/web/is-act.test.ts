import { describe, expect, it } from "vitest";
import { askedByItself } from "@/lib/forms/asked-by-itself";
import { isAct } from "./is-act";

const cases: [string, boolean, string, Record<string, string>][] = [
  ["a page that is opened is an act", true, "GET", { "sec-fetch-mode": "navigate", accept: "text/html" }],
  ["a page that an old browser opens is an act", true, "GET", { accept: "text/html,*/*" }],
  ["a form that is sent is an act", true, "POST", { "sec-fetch-mode": "cors" }],
  ["a link that is followed inside the page is an act", true, "GET", { rsc: "1", "sec-fetch-mode": "cors" }],
  ["a prefetched page is none", false, "GET", { rsc: "1", "next-router-prefetch": "1" }],
  ["a prefetched part of a page is none", false, "GET", { rsc: "1", "next-router-segment-prefetch": "/_tree" }],
  [
    "a page that the browser fetches ahead is none",
    false,
    "GET",
    { "sec-purpose": "prefetch;prerender", "sec-fetch-mode": "navigate" },
  ],
  ["a poll is none", false, "GET", { accept: "*/*", "sec-fetch-mode": "cors" }],
  ["a poll of an old browser is none", false, "GET", { accept: "application/json" }],
  ["a look at the headers alone is none", false, "HEAD", { accept: "text/html" }],
];

describe("what prolongs a session (T47)", () => {
  it("a page that loads itself again is none, until somebody goes on from it", () => {
    const opened = { method: "GET", headers: { "sec-fetch-mode": "navigate" } };
    const page = "/admin/users/1/caller?for=link&asked=2";
    const again = new URL(askedByItself(`http://localhost${page}`));
    expect(again.searchParams.get("asked")).toBe("2");
    expect(askedByItself(again.href)).toBe(again.href);
    expect(isAct({ ...opened, url: again.pathname + again.search })).toBe(false);
    expect(isAct({ ...opened, url: page })).toBe(true);
    expect(isAct({ ...opened, method: "POST", url: again.pathname + again.search })).toBe(true);
  });

  it.each(cases)("%s", (_, expected, method, headers) => {
    expect(isAct({ method, headers })).toBe(expected);
  });
});
