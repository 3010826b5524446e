import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

/** How good the machine and the line of a visitor are. */
export interface Conditions {
  /** How many times slower the processor is. */
  slower: number;
  /** Round trip in milliseconds; down and up in bits a second. */
  network: { latency: number; down: number; up: number };
}

/** What one visit with an empty cache brought, and how it felt. */
export interface Visit {
  requests: number;
  /** Over the wire, headers included. */
  bytes: number;
  /** Of all scripts, each packed alike, however the server packs it. */
  scriptBytes: number;
  /** Largest contentful paint, in milliseconds after the address was entered. */
  paint: number;
  /** Total blocking time: what tasks of more than 50 ms took beyond those, in milliseconds. */
  blocked: number;
}

/** Runs in the page; a named function inside would be compiled into something that the page does not have. */
function observe() {
  const seen = { paint: 0, blocked: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.blocked += Math.max(0, entry.duration - 50);
  }).observe({ type: "longtask", buffered: true });
}

async function throttle(session: CDPSession, { slower, network: { latency, down, up } }: Conditions): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const throughput = { downloadThroughput: down / 8, uploadThroughput: up / 8 };
  await session.send("Network.emulateNetworkConditions", { offline: false, latency, ...throughput });
}

/** Counts what comes over the wire. */
function tally(session: CDPSession) {
  const counted = { requests: 0, bytes: 0 };
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    counted.requests++;
    counted.bytes += encodedDataLength;
  });
  return counted;
}

function gatherScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body().catch(() => Buffer.of()));
  });
  return async () => (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

/** Time after loading in which late tasks and paints are still counted, in milliseconds. */
const aftermath = 1_500;

async function visitIn(context: BrowserContext, url: string, conditions: Conditions | null): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (conditions) await throttle(session, conditions);
  await page.addInitScript(observe);
  const counted = tally(session);
  const scripts = gatherScripts(page);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(aftermath);
  const seen = await page.evaluate(() => (window as unknown as { seen: { paint: number; blocked: number } }).seen);
  return { ...counted, ...seen, scriptBytes: await scripts() };
}

/** Opens a page in a browser that was never there. */
export async function visitPage(browser: Browser, url: string, conditions: Conditions | null): Promise<Visit> {
  const context = await browser.newContext({ locale: "en-US", extraHTTPHeaders: { "x-forwarded-for": "10.50.0.1" } });
  try {
    return await visitIn(context, url, conditions);
  } finally {
    await context.close();
  }
}
