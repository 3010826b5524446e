import { describe, expect, it } from "vitest";
import { browserName } from "./browser-name";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const safari =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

describe("a browser is named", () => {
  it.each([
    ["with its system", firefox, { words: "on", browser: "Firefox", system: "Linux" }],
    ["with the telephone that it runs on", safari, { words: "on", browser: "Safari", system: "iPhone" }],
    ["alone where its system is not known", "Gecko Firefox/145.0", { words: "browser", browser: "Firefox" }],
    [
      "by its system where it is not known itself",
      "Mozilla/5.0 (X11; Linux x86_64)",
      { words: "system", system: "Linux" },
    ],
    ["by nothing that it says of itself", "Your account is at risk", { words: "unknown" }],
    ["not at all where it says nothing", "", { words: "unknown" }],
  ])("%s", (_, userAgent, name) => {
    expect(browserName(userAgent)).toMatchObject(name);
  });

  it.each([null, undefined])("by nobody where it is %s", (userAgent) => {
    expect(browserName(userAgent)).toMatchObject({ words: "unknown" });
  });
});
