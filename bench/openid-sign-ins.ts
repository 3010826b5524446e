import { connectOidc } from "@/e2e/support/oidc-connection";
import { startOidcProvider } from "@/e2e/support/providers/oidc-provider";
import { visitor } from "@/e2e/support/providers/without-a-browser";
import { cookieNames } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import { openClient } from "./http-client";
import type { Measurement } from "./measurement";
import { atOrganization } from "./organization-at";
import { addPeople, usernameOf } from "./people";
import type { Product } from "./product";
import { type ProviderLoad, returnsAtRate } from "./returns-at-rate";
import { type SimulatedBrowser, simulatedBrowser } from "./simulated-browser";

interface Returning {
  browser: SimulatedBrowser;
  /** Path and query of where the provider sends them back to. */
  path: string;
}

const people = 200;
const prefix = "partner";

/** Signs in at the provider's page, and follows its redirects to an address that begins like this; gives that address. */
async function throughProvider(begin: string, name: string, back: string): Promise<string> {
  const there = visitor();
  let address = begin;
  for (let hops = 0; hops < 10 && !address.startsWith(back); hops++) {
    let response = await there.go(address);
    if (response.status === 200) response = await there.signInAt(address, await response.text(), name);
    const location = response.headers.get("location");
    if (!location) throw new Error(`the provider answered ${response.status}`);
    address = new URL(location, address).href;
  }
  return address;
}

async function openLoad(product: Product): Promise<ProviderLoad<Returning> & { close(): Promise<void> }> {
  const place = await atOrganization(product, "administrator-resets");
  const { services, organization, origin } = place;
  const provider = await startOidcProvider();
  const connection = await connectOidc(services, { origin, host: new URL(origin).host }, provider);
  await addPeople(services, organization, { prefix, count: people, role: connection.role });
  for (let at = 1; at <= people; at++) {
    const username = usernameOf(prefix, at);
    provider.people.set(username, { sub: username, preferred_username: username });
  }
  const client = openClient(product.port, 64);
  const back = origin + routes.oidcAnswer(connection.id);
  let turn = 0;
  return {
    async leave() {
      const at = turn++;
      const browser = simulatedBrowser(client, place, `10.90.${at >> 8}.${at & 255}`);
      const { status, headers } = await browser.ask({ path: routes.oidcStart(connection.id) });
      if (status !== 303 || !headers.location) throw new Error(`the way to the provider answered ${status}`);
      const { pathname, search } = new URL(
        await throughProvider(headers.location, usernameOf(prefix, (at % people) + 1), back),
      );
      return { browser, path: pathname + search };
    },
    async come({ browser, path }) {
      const { status, headers } = await browser.ask({ path });
      if (!browser.cookies.has(cookieNames.session))
        throw new Error(`an answer was answered ${status} (${headers.location}) and opened no session`);
    },
    async close() {
      client.close();
      await provider.stop();
    },
  };
}

/** The way back from an OpenID provider over HTTP, with what the server asks the provider meanwhile, each into a session. */
export const openIdSignIns: Measurement = async (bench) => {
  const product = await bench.product();
  const load = await openLoad(product);
  try {
    return await returnsAtRate(product, load, "OpenID Connect");
  } finally {
    await load.close();
  }
};
