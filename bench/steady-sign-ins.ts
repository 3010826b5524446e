import { atRate, forTimes } from "./load";
import { type Measurement, rowOf } from "./measurement";
import { openSignInLoad } from "./sign-in-load";
import { median, percentile } from "./statistics";

const perSecond = 10;
const seconds = 20;

/** How long a person waits for page and form together while ten a second sign in, whether or not the server keeps up. */
export const steadySignIns: Measurement = async (bench) => {
  const load = await openSignInLoad(await bench.product(), bench.browser, { javaScript: false, connections: 64 });
  try {
    await forTimes(400, 4, load.signIn);
    const waits = await atRate(perSecond, seconds, load.signIn);
    return [
      rowOf("95 % of sign-ins (page + form) at 10 a second are done within", percentile(waits, 0.95), {
        most: 200,
        unit: " ms",
      }),
      rowOf("  half of them within", median(waits), { unit: " ms" }),
    ];
  } finally {
    load.close();
  }
};
