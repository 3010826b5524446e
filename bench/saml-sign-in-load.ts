import { connectSaml } from "@/e2e/support/connection";
import { readMessage } from "@/e2e/support/providers/saml-messages";
import { startSamlProvider } from "@/e2e/support/providers/saml-provider";
import { formOf } from "@/lib/adapters/saml/test-provider";
import { cookieNames } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import { type Answer, openClient, type Question } from "./http-client";
import { atOrganization } from "./organization-at";
import { addPeople, usernameOf } from "./people";
import type { Product } from "./product";
import type { ProviderLoad } from "./returns-at-rate";
import { type SimulatedBrowser, simulatedBrowser } from "./simulated-browser";

/** Somebody on the way back from a provider, with its answer. */
export interface Returning {
  browser: SimulatedBrowser;
  answer: string;
}

/** They come by the provider's form and then by ours (decision 0028). */
export interface SamlSignInLoad extends ProviderLoad<Returning> {
  /** A form as our own page posts it, with whatever is in it: how it is answered. */
  post(browser: SimulatedBrowser, body: Buffer): Promise<Answer>;
  /** Where answers are posted to. */
  consumer: { host: string; path: string };
  close(): Promise<void>;
}

const people = 200;
const prefix = "campus";
const groups = Array.from({ length: 30 }, (_, at) => `group-${at}`);

/** People of an organization of the demo who sign in by SAML, each with thirty groups and an address of their own. */
export async function openSamlSignInLoad(product: Product, connections: number): Promise<SamlSignInLoad> {
  const place = await atOrganization(product, "reset-to-unlock");
  const { services, organization, origin } = place;
  const provider = await startSamlProvider(() => services.clock.now());
  const host = new URL(origin).host;
  const connection = await connectSaml(services, { origin, host }, provider);
  await addPeople(services, organization, { prefix, count: people, role: connection.role });
  for (let at = 1; at <= people; at++) {
    const nameId = usernameOf(prefix, at);
    provider.people.set(nameId, { nameId, attributes: { groups } });
  }
  const client = openClient(product.port, connections);
  const [start, path] = [routes.samlStart(connection.id), routes.samlAnswer(connection.id)];
  let turn = 0;

  const leave = async (): Promise<Returning> => {
    const at = turn++;
    const browser = simulatedBrowser(client, place, `10.80.${at >> 8}.${at & 255}`);
    const { status, headers } = await browser.ask({ path: start });
    if (status !== 303 || !headers.location) throw new Error(`the way to the provider answered ${status}`);
    const asked = readMessage("redirect", new URL(headers.location).searchParams);
    return { browser, answer: provider.answerFor(usernameOf(prefix, (at % people) + 1), asked?.message.id) };
  };
  const sent = (body: Buffer, from: string): Question => {
    const headers = { origin: from, "content-type": "application/x-www-form-urlencoded" };
    return { method: "POST", path, headers: { ...headers, "content-length": String(body.length) }, body };
  };
  const post = (browser: SimulatedBrowser, body: Buffer) => browser.ask(sent(body, origin));
  const come = async ({ browser, answer }: Returning): Promise<void> => {
    const body = formOf(answer);
    // From the provider's page no cookie comes along: it answers with a page of ours that posts the same once more.
    const handedOver = await browser.ask(sent(body, provider.origin), { crossSite: true });
    if (handedOver.status !== 200) throw new Error(`the provider's form answered ${handedOver.status}`);
    const { status, headers } = await post(browser, body);
    if (!browser.cookies.has(cookieNames.session))
      throw new Error(`an answer was answered ${status} (${headers.location}) and opened no session`);
  };
  const close = async () => {
    client.close();
    await provider.stop();
  };
  return { leave, come, post, consumer: { host, path }, close };
}
