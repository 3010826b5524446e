import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

// The shell without a desktop's parts first: the same engine, and the journeys take half the time.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium to test with: `wanted` if given, else Playwright's own, else the system's; `null` when there is none. */
export function findBrowser(wanted: string | undefined, searchPath: string): string | null {
  if (wanted) return existsSync(wanted) ? wanted : null;
  const folders = searchPath.split(delimiter).filter(Boolean);
  const system = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...system].find((path) => path && existsSync(path)) ?? null;
}
