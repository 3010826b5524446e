import { routes } from "@/lib/routes";
import { openClient, type Question } from "./http-client";
import { forSeconds, type Rate } from "./load";

/** At once, as eight browsers would. */
const width = 8;

// What Chromium says when it opens a page.
const browserHeaders = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "en-US",
  "sec-fetch-dest": "document",
  "sec-fetch-mode": "navigate",
  "sec-fetch-site": "none",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
};

/** One address asked for again and again. */
export interface Asked {
  port: number;
  path: string;
  expected: number;
  host?: string;
  cookie?: string;
}

export const signInPage = (port: number): Asked => ({
  port,
  path: routes.signIn,
  expected: 200,
  host: `localhost:${port}`,
});

async function askFor(asked: Asked, seconds: number): Promise<Rate> {
  const { port, path, expected, host, cookie } = asked;
  const client = openClient(port, width);
  let count = 0;
  const own = { ...(host ? { host } : {}), ...(cookie ? { cookie } : {}) };
  const question = (): Question => {
    count++;
    return {
      path,
      headers: { ...browserHeaders, ...own, "x-forwarded-for": `10.40.${(count >> 8) & 255}.${count & 255}` },
    };
  };
  try {
    return await forSeconds(seconds, width, async () => {
      const { status } = await client.ask(question());
      if (status !== expected) throw new Error(`${path} answered ${status}`);
    });
  } finally {
    client.close();
  }
}

const rounds = 5;
const secondsEach = 3;
const warmUp = 12;

/** How many requests a second each of them answers, asked in turn for several rounds: one list of rates for each. */
export async function ratesInTurn<Name extends string>(all: Record<Name, Asked>): Promise<Record<Name, number[]>> {
  const names = Object.keys(all) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await askFor(all[name], warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) rates[name].push((await askFor(all[name], secondsEach)).perSecond);
  }
  return rates;
}

/** Round by round, the one for each of the other. */
export const over = (one: number[], other: number[]): number[] =>
  one.map((rate, round) => rate / (other[round] ?? Number.NaN));
