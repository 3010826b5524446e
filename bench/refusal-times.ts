import { routes } from "@/lib/routes";
import { casesInTurn, turnsOf } from "./cases-in-turn";
import { type HttpClient, openClient } from "./http-client";
import type { Measurement, Row } from "./measurement";
import { atOrganization } from "./organization-at";
import { benchPassword } from "./people";
import type { Product } from "./product";
import { type RecordedSignIn, recordSignIn } from "./record-sign-in";
import { prepareStrangers, type Stranger } from "./strangers";

const tries = 2_000;

/** The recorded form with a stranger's name and password in it. */
function formOf({ username, form }: RecordedSignIn, stranger: Stranger): Buffer {
  const text = (form.body ?? Buffer.of()).toString("latin1");
  return Buffer.from(text.replace(username, stranger.username).replace(benchPassword, stranger.password), "latin1");
}

async function timed(client: HttpClient, recorded: RecordedSignIn, stranger: Stranger, from: string): Promise<number> {
  const headers = { ...recorded.form.headers, "x-forwarded-for": from };
  const body = formOf(recorded, stranger);
  const begun = performance.now();
  const { status } = await client.ask({ ...recorded.form, headers, body });
  const took = performance.now() - begun;
  if (status !== 200) throw new Error(`the refusal of ${stranger.username} answered ${status}`);
  return took;
}

/** The same form as a page of another organization sends it. */
function sentAt({ origin }: Product, { form, ...rest }: RecordedSignIn): RecordedSignIn {
  const headers = { ...form.headers, host: new URL(origin).host, origin, referer: origin + routes.signIn };
  return { ...rest, form: { ...form, headers } };
}

/** Everybody who is refused with the same sentence, at one organization; `network` is where they ask from. */
async function refusalsAt(product: Product, recorded: RecordedSignIn, what: string, network: string): Promise<Row[]> {
  const strangers = await prepareStrangers(product, turnsOf(6, tries));
  const client = openClient(product.port, 1);
  try {
    const cases = Object.entries(strangers).map(([name, next]) => {
      const from = (turn: number) => `${network}.${turn >> 8}.${turn & 255}`;
      return [name, (turn: number) => timed(client, recorded, next(), from(turn))] as const;
    });
    return await casesInTurn(what, tries, Object.fromEntries(cases));
  } finally {
    client.close();
  }
}

/** Whether the time of a refusal tells a stranger why (T22): where nothing says who may sign in, and where a list does. */
export const refusalTimes: Measurement = async (bench) => {
  const product = await bench.product();
  const recorded = await recordSignIn(product, bench.browser, false);
  const university = await atOrganization(product, "timed-lock");
  return [
    ...(await refusalsAt(product, recorded, "refusals of strangers", "10.70")),
    ...(await refusalsAt(university, sentAt(university, recorded), "refusals where a list is in force", "10.71")),
  ];
};
