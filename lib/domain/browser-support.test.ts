import framework from "next/dist/shared/lib/modern-browserslist-target";
import { describe, expect, it } from "vitest";
import { browserSupport, supportedFrom } from "./browser-support";

const chrome = (version: string, more = "") =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36${more}`;
const safari = (version: string) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`;

it("the supported browsers are those that the framework is built for", () => {
  const ours = Object.entries(supportedFrom).map(([name, version]) => `${name.toLowerCase()} ${version}`);
  expect(ours.sort()).toEqual([...(framework as string[])].sort());
});

describe("a browser is supported", () => {
  it.each([
    [chrome("111"), true],
    [chrome("110"), false],
    [chrome("140", " Edg/140.0.0.0"), true],
    [chrome("109", " Edg/109.0.0.0"), false],
    [chrome("120", " OPR/106.0.0.0"), true],
    [safari("16.4"), true],
    [safari("16.10"), true],
    [safari("16.3"), false],
    [safari("18.6"), true],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:110.0) Gecko/20100101 Firefox/110.0", false],
    ["something else", null],
    [null, null],
  ])("%s: %s", (userAgent, supported) => {
    expect(browserSupport(userAgent).supported).toBe(supported);
  });
});

it.each([
  ["Instagram 300.0", "Instagram"],
  ["Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36", "Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) [FBAN/FBIOS;FBAV/480.0]", "Facebook"],
  [chrome("140"), null],
])("a browser inside of an app is recognized: %s", (userAgent, app) => {
  expect(browserSupport(userAgent).app).toBe(app);
});
