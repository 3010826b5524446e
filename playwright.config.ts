import { defineConfig } from "@playwright/test";
import { findBrowser } from "./bin/find-browser";

// The product is started by bin/test.ts, or by hand: the same PORT and DATA_DIR lead e2e/support to it.
process.env.PORT = process.env.E2E_PORT ?? process.env.PORT ?? "3100";
const executablePath = findBrowser(process.env.CHROMIUM_PATH, process.env.PATH ?? "") ?? undefined;
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const movesClock = "clock/**";
// Whatever is about rules, not about a screen, runs on the screen of those who meet it: administrators sit at a desk,
// the locked-out hold a telephone. Their pages are shown 320 pixels wide to axe all the same.
const rulesAtTheDesk = [
  "security/**",
  "{mails,demo-people,operator,tickets,sso-refusals}.spec.ts",
  "admin/{today,users,sso,sso-oidc,matrix,tomorrow,malformed,policy,policy-review,audit,types-and-roles,branding,edit-user,meanwhile,mail,vouching,why,why-provider,sources,requests,lists}.spec.ts",
];
const rulesInTheHand = [
  "{abuse,activation-links,help-articles,help-checks,refusals,hints,known-device,locked-out-for-longer,say-it-code,languages,mail-sent-page}.spec.ts",
];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: process.env.JOURNEYS_REPORT ?? "test-results/journeys.json" }]],
  use: {
    baseURL: `http://localhost:${process.env.PORT}`,
    locale: "en-US",
    timezoneId: "UTC",
    trace: "off",
    actionTimeout: 15_000,
    launchOptions: { executablePath, args: [...asRoot, "--disable-dev-shm-usage"] },
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: [movesClock, ...rulesInTheHand] },
    { name: "phone", use: phone, testIgnore: [movesClock, ...rulesAtTheDesk] },
    // These move the product's clock for everybody: one after the other, when all others are done.
    { name: "clock", use: desktop, testMatch: movesClock, workers: 1, dependencies: ["desktop", "phone"] },
  ],
});
