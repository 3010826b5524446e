import { cookieNames } from "@/lib/cookies";
import { eventLoopDelay } from "./event-loop";
import { forgedAnswers } from "./forged-answers";
import { type Measurement, type Row, rowOf } from "./measurement";
import { postOversized } from "./post-oversized";
import type { Product } from "./product";
import { returnsAtRate, timed } from "./returns-at-rate";
import { openSamlSignInLoad, type SamlSignInLoad } from "./saml-sign-in-load";
import { percentile } from "./statistics";

/** The whole way back from a SAML provider, over HTTP, each into a session; and what forged answers cost the server. */
export const samlSignIns: Measurement = async (bench) => {
  const product = await bench.product();
  const load = await openSamlSignInLoad(product, 64);
  try {
    return [
      ...(await returnsAtRate(product, load, "SAML")),
      ...(await oversized(load, product)),
      ...(await forged(load)),
    ];
  } finally {
    await load.close();
  }
};

const rounds = 20;

/** A form of 4 MB is refused by its announced length; one that announces none, when too much has come. */
async function oversized({ consumer }: SamlSignInLoad, product: Product): Promise<Row[]> {
  const waits: number[] = [];
  await eventLoopDelay(product);
  for (let round = 0; round < 2 * rounds; round++) {
    const form = { path: consumer.path, host: consumer.host, bytes: 4_300_000, announced: round % 2 === 0 };
    const { status, took } = await postOversized(product.port, form);
    if (status !== null && status !== 413) throw new Error(`a form of 4 MB answered ${status}`);
    waits.push(took);
  }
  const { longest } = await eventLoopDelay(product);
  return [
    rowOf("a forged answer of 4 MB refused over HTTP, p95", percentile(waits, 0.95), { most: 20, unit: " ms" }),
    rowOf("  event-loop delay of the server meanwhile, longest", longest, { most: 50, unit: " ms" }),
  ];
}

/** Somebody with an account at the provider changes what it signed for them: one by one, each in a flow of its own. */
async function forged(load: SamlSignInLoad): Promise<Row[]> {
  const rows: Row[] = [];
  for (const what of Object.keys(forgedAnswers(""))) {
    const waits: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { browser, answer } = await load.leave();
      const body = forgedAnswers(answer)[what] ?? Buffer.of();
      waits.push(await timed(() => load.post(browser, body)));
      if (browser.cookies.has(cookieNames.session)) throw new Error(`a forged answer ${what} opened a session`);
    }
    rows.push(rowOf(`  a forged answer ${what}, refused over HTTP, p95`, percentile(waits, 0.95), { unit: " ms" }));
  }
  return rows;
}
