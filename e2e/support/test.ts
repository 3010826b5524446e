import { randomInt } from "node:crypto";
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { PolicyOverride } from "@/lib/domain/policy";
import type { ProcessServices } from "@/lib/services";
import { productTime } from "./clock";
import type { Place } from "./organizations";
import { ownOrganization } from "./own-organization";
import { type People, peopleOf } from "./people";
import { openProduct } from "./product-database";
import { type OidcProvider, startOidcProvider } from "./providers/oidc-provider";
import { type SamlProvider, startSamlProvider } from "./providers/saml-provider";

interface Tools {
  /** This journey's own client address, so that the limits stay on and nobody uses up another's. */
  clientAddress: string;
  /** Console messages that a journey brings about on purpose; everything else of the kind fails it. */
  tolerated: RegExp[];
  people: People;
  /** An organization of the journey's own, with a policy that none of the demo's has. */
  organizationWith: (policy: PolicyOverride) => Promise<Place>;
  /** Another browser: no cookie, another client address. Watched like the first. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** An identity provider of the journey's own, gone with it. */
  samlProvider: () => Promise<SamlProvider>;
  oidcProvider: (options?: { claimsInToken?: boolean }) => Promise<OidcProvider>;
}

interface WorkerTools {
  product: ProcessServices;
}

const freshAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

/** Collects what must not happen on any page: script errors, console errors, violations of the content security policy. */
function watch(context: BrowserContext, complaints: string[]) {
  context.on("weberror", (failure) => complaints.push(failure.error().stack ?? failure.error().message));
  context.on("console", (message) => {
    const alarming = message.type() === "error" || /content security policy/i.test(message.text());
    if (alarming) complaints.push(`${message.text()} (${message.location().url})`);
  });
}

const withoutTolerated = (complaints: string[], tolerated: RegExp[]) =>
  complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)));

/** Sets the tests' clock by the product's, which earlier journeys may have moved. */
async function keepTime({ clock }: ProcessServices): Promise<void> {
  const behind = (await productTime()).getTime() - clock.now().getTime();
  clock.advance(behind / 1_000);
}

/** Every journey's test: its own people, its own address, and no page that complains. */
export const test = base.extend<Tools, WorkerTools>({
  clientAddress: async ({}, use) => use(freshAddress()),
  tolerated: [[], { option: true }],
  extraHTTPHeaders: async ({ clientAddress }, use) => use({ "x-forwarded-for": clientAddress }),
  context: async ({ context, tolerated }, use) => {
    const complaints: string[] = [];
    watch(context, complaints);
    await use(context);
    expect(withoutTolerated(complaints, tolerated), "no page complains").toEqual([]);
  },
  anotherBrowser: async ({ browser, contextOptions, tolerated, isMobile, viewport }, use) => {
    const complaints: string[] = [];
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const extraHTTPHeaders = { "x-forwarded-for": freshAddress() };
      const context = await browser.newContext({ ...contextOptions, isMobile, viewport, extraHTTPHeaders, ...options });
      watch(context, complaints);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
    expect(withoutTolerated(complaints, tolerated), "no page of another browser complains").toEqual([]);
  },
  people: async ({ product }, use) => {
    await keepTime(product);
    await use(peopleOf(product));
  },
  samlProvider: async ({ product }, use) => {
    const opened: SamlProvider[] = [];
    await use(async () => {
      await keepTime(product);
      const provider = await startSamlProvider(() => product.clock.now());
      opened.push(provider);
      return provider;
    });
    for (const provider of opened) await provider.stop();
  },
  oidcProvider: async ({}, use) => {
    const opened: OidcProvider[] = [];
    await use(async (options) => {
      const provider = await startOidcProvider(options);
      opened.push(provider);
      return provider;
    });
    for (const provider of opened) await provider.stop();
  },
  organizationWith: async ({ product }, use) => use((policy) => ownOrganization(product, policy)),
  product: [
    async ({}, use) => {
      const product = await openProduct();
      await use(product);
      await product.close();
    },
    { scope: "worker" },
  ],
});

export { expect };
