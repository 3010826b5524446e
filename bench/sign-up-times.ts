import { routes } from "@/lib/routes";
import { withBrowser } from "./browser";
import { casesInTurn, turnsOf } from "./cases-in-turn";
import { enlist } from "./enlist";
import { type HttpClient, openClient, type Question } from "./http-client";
import type { Measurement } from "./measurement";
import { atOrganization } from "./organization-at";
import { addPeople, usernameOf } from "./people";
import type { Product } from "./product";
import { recorded } from "./record-sign-in";

const tries = 1_000;

const typed = "recorded-applicant@example.test";

/** What a browser without JavaScript posts to ask for an account. */
const recordSignUp = ({ origin }: Product, executablePath: string): Promise<Question> =>
  withBrowser(executablePath, async (browser) => {
    const extraHTTPHeaders = { "x-forwarded-for": "10.255.255.2" };
    const context = await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders, locale: "en-US" });
    const page = await context.newPage();
    await page.goto(origin + routes.signUp);
    await page.fill("[name=email]", typed);
    const posted = page.waitForRequest((request) => request.method() === "POST");
    await page.press("[name=email]", "Enter");
    await page.waitForURL(origin + routes.signUpSent);
    return recorded(await posted);
  });

async function timed(client: HttpClient, form: Question, email: string, from: string): Promise<number> {
  const headers = { ...form.headers, "x-forwarded-for": from };
  const body = Buffer.from((form.body ?? Buffer.of()).toString("latin1").replace(typed, email), "latin1");
  const begun = performance.now();
  const { status, headers: answered } = await client.ask({ ...form, headers, body });
  const took = performance.now() - begun;
  if (status !== 303 || !answered.location?.startsWith(routes.signUpSent))
    throw new Error(`the sign-up of ${email} answered ${status}`);
  return took;
}

/** Whether the time of the answer to a sign-up tells who has an account, or is on the list that says who may (T34). */
export const signUpTimes: Measurement = async (bench) => {
  const product = await atOrganization(await bench.product(), "timed-lock");
  const form = await recordSignUp(product, bench.browser);
  const names = ["account-on-the-list", "account-not-on-the-list", "on-the-list-alone", "unknown"];
  const count = turnsOf(names.length, tries);
  for (const prefix of names) {
    if (prefix.startsWith("account")) await addPeople(product.services, product.organization, { prefix, count });
    if (prefix.includes("on-the-list") && !prefix.includes("not")) await enlist(product, prefix, count);
  }
  const client = openClient(product.port, 1);
  const next = (prefix: string) => {
    let turn = 0;
    return () => `${usernameOf(prefix, ++turn)}@example.test`;
  };
  try {
    const cases = names.map((name) => {
      const email = next(name);
      return [name, (turn: number) => timed(client, form, email(), `10.72.${turn >> 8}.${turn & 255}`)] as const;
    });
    return await casesInTurn("sign-ups", tries, Object.fromEntries(cases));
  } finally {
    client.close();
  }
};
