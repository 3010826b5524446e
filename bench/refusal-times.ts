import { type HttpClient, openClient } from "./http-client";
import { type Measurement, rowOf } from "./measurement";
import { benchPassword } from "./people";
import { type RecordedSignIn, recordSignIn } from "./record-sign-in";
import { median, rounded } from "./statistics";
import { prepareStrangers, type Stranger } from "./strangers";

const tries = 2_000;
const warmUp = 240;

/** The recorded form with a stranger's name and password in it. */
function formOf({ username, form }: RecordedSignIn, stranger: Stranger): Buffer {
  const text = (form.body ?? Buffer.of()).toString("latin1");
  return Buffer.from(text.replace(username, stranger.username).replace(benchPassword, stranger.password), "latin1");
}

async function timed(client: HttpClient, recorded: RecordedSignIn, stranger: Stranger, turn: number): Promise<number> {
  const headers = { ...recorded.form.headers, "x-forwarded-for": `10.70.${turn >> 8}.${turn & 255}` };
  const body = formOf(recorded, stranger);
  const begun = performance.now();
  const { status } = await client.ask({ ...recorded.form, headers, body });
  const took = performance.now() - begun;
  if (status !== 200) throw new Error(`the refusal of ${stranger.username} answered ${status}`);
  return took;
}

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => [Math.random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

/** Whether the time of a refusal tells a stranger why (T22): every case in turn, in an order of chance, one at a time. */
export const refusalTimes: Measurement = async (bench) => {
  const product = await bench.product();
  const recorded = await recordSignIn(product, bench.browser, false);
  const strangers = await prepareStrangers(product, Math.ceil((tries + warmUp) / 6));
  const names = Object.keys(strangers);
  const waits = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const client = openClient(product.port, 1);
  let turn = 0;
  try {
    while (turn < tries + warmUp) {
      for (const name of shuffled(names)) {
        const took = await timed(client, recorded, (strangers[name] as () => Stranger)(), turn);
        if (turn++ >= warmUp) waits[name]?.push(took);
      }
    }
  } finally {
    client.close();
  }
  const medians = names.map((name) => median(waits[name] ?? []));
  const quickest = Math.min(...medians);
  return [
    rowOf("refusals of strangers: slowest case − quickest, medians of 2,000 in turn", Math.max(...medians) - quickest, {
      most: 2,
      unit: " ms",
    }),
    ...names.map((name, place) => ({
      what: `  ${name.replaceAll("-", " ")}`,
      measured: `${rounded(quickest)} ms + ${rounded((medians[place] ?? Number.NaN) - quickest)} ms`,
      target: "",
      met: null,
    })),
  ];
};
