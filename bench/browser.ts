import { type Browser, chromium } from "@playwright/test";

/** Runs `work` with a Chromium of its own. */
export async function withBrowser<Value>(
  executablePath: string,
  work: (browser: Browser) => Promise<Value>,
): Promise<Value> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args: [...asRoot, "--disable-dev-shm-usage"] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
