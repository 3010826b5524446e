import { browserName } from "./browser-name";

/** From which version on a browser runs our pages' script: what the framework is built for (a test compares the two). */
export const supportedFrom: Record<string, string> = { Chrome: "111", Edge: "111", Firefox: "111", Safari: "16.4" };

const versions: Record<string, RegExp> = {
  Chrome: /\b(?:Chrome|CriOS)\/(\d+(?:\.\d+)?)/,
  Edge: /\bEdg(?:e|A|iOS)?\/(\d+(?:\.\d+)?)/,
  Firefox: /\b(?:Firefox|FxiOS)\/(\d+(?:\.\d+)?)/,
  Safari: /\bVersion\/(\d+(?:\.\d+)?)/,
};

/** Built on the engine of another: they say its version too. */
const builtOn: Record<string, string> = { Opera: "Chrome", "Samsung Internet": "Chrome" };

// Browsers inside of apps, which keep cookies apart from the real one or lose them.
const apps = [
  ["Facebook", /\bFB(AN|AV|_IAB)\b/],
  ["Instagram", /\bInstagram\b/],
  ["LINE", /\bLine\/\d/],
  ["WeChat", /\bMicroMessenger\//],
  ["LinkedIn", /\bLinkedInApp\b/],
  ["X", /\bTwitter(Android| for)/],
  ["Google", /\bGSA\//],
  ["Teams", /\bTeams\/\d/],
  ["Android", /; wv\)/],
] as const;

export interface BrowserSupport {
  /** The version that the browser says, such as `16.4`. */
  version: string | null;
  /** `null`: a browser that we do not know. */
  supported: boolean | null;
  /** In which app the page is shown, where that shows; from our own list. */
  app: string | null;
}

/** Whether a browser can run our script, by what it says of itself. The pages work without any script all the same. */
export function browserSupport(userAgent: string | null | undefined): BrowserSupport {
  const text = (userAgent ?? "").slice(0, 512);
  const { browser } = browserName(text);
  const engine = builtOn[browser] ?? browser;
  const version = versions[engine]?.exec(text)?.[1] ?? null;
  const least = supportedFrom[engine];
  // On an iPhone every browser is the system's own: its version alone says nothing.
  const foreign = /\b(CriOS|FxiOS|EdgiOS)\//.test(text);
  return {
    version,
    supported: version && least && !foreign ? reaches(version, least) : null,
    app: apps.find(([, mark]) => mark.test(text))?.[0] ?? null,
  };
}

/** 16.10 is newer than 16.4. */
function reaches(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
