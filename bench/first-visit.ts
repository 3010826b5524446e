import type { Browser } from "@playwright/test";
import { routes } from "@/lib/routes";
import { withBrowser } from "./browser";
import { type Measurement, rowOf, rowOfRounds } from "./measurement";
import { type Conditions, type Visit, visitPage } from "./visit-page";

/** A middling phone on slow 4G: 150 ms, 1.6 Mbit/s down, 0.75 up, the processor at a quarter. */
const phone: Conditions = { slower: 4, network: { latency: 150, down: 1_638_400, up: 768_000 } };

/** The same line as the developer tools' own preset throttles it: 562.5 ms before each answer. */
const preset: Conditions = { slower: 4, network: { latency: 562.5, down: 1_474_560, up: 691_200 } };

const times = 5;

async function visits(browser: Browser, url: string, conditions: Conditions | null): Promise<Visit[]> {
  const all: Visit[] = [];
  for (let time = 0; time < times; time++) all.push(await visitPage(browser, url, conditions));
  return all;
}

/** What the first page costs somebody who was never here. */
export const firstVisit: Measurement = async (bench) => {
  const [product, minimal] = [await bench.product(), await bench.minimal()];
  const signIn = product.origin + routes.signIn;
  return withBrowser(bench.browser, async (browser) => {
    const ours = await visitPage(browser, signIn, null);
    const theirs = await visitPage(browser, minimal.origin, null);
    const slow = await visits(browser, signIn, phone);
    const slower = await visits(browser, signIn, preset);
    const paints = (all: Visit[]) => all.map((visit) => visit.paint / 1_000);
    return [
      rowOf("first visit of /sign-in: requests", ours.requests),
      rowOf("  over the wire", ours.bytes / 1_000, { most: 170, unit: " kB" }),
      rowOf("  JavaScript ÷ the minimal page's", ours.scriptBytes / theirs.scriptBytes, { most: 1.1 }),
      rowOf("  JavaScript (gzip)", ours.scriptBytes / 1_000, { unit: " kB" }),
      rowOfRounds("  largest contentful paint on a middling phone and slow 4G", paints(slow), { most: 1, unit: " s" }),
      rowOfRounds(
        "  total blocking time there",
        slow.map((visit) => visit.blocked),
        { most: 200, unit: " ms" },
      ),
      rowOfRounds("  largest contentful paint with the developer tools' slow 4G", paints(slower), { unit: " s" }),
    ];
  });
};
