const browsers = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bVersion\/[\d.]+ .*Safari\//],
] as const;

const systems = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows NT\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** `words`: which sentence of `userAgent` in messages/ says it. */
export interface BrowserName {
  words: "on" | "browser" | "system" | "unknown";
  browser: string;
  system: string;
}

/**
 * A browser and its system by name, both from our own lists: a User-Agent header is text by a stranger and is
 * never shown to anybody as it came. What is not known is empty.
 */
export function browserName(userAgent: string | null | undefined): BrowserName {
  const text = (userAgent ?? "").slice(0, 512);
  const browser = browsers.find(([, mark]) => mark.test(text))?.[0] ?? "";
  const system = systems.find(([, mark]) => mark.test(text))?.[0] ?? "";
  const words = browser && system ? "on" : browser ? "browser" : system ? "system" : "unknown";
  return { words, browser, system };
}
