import { openHashLoad } from "./hash-load";
import { forSeconds } from "./load";
import type { Bench } from "./measurement";
import { cpuOf, cpuOfFamily } from "./process-use";
import { openSignInLoad } from "./sign-in-load";

export interface SignInRound {
  signInsPerSecond: number;
  hashesPerSecond: number;
  /** CPU seconds for one sign-in, and for the hash in it. */
  serverCpu: number;
  databaseCpu: number;
  hashCpu: number;
}

/** People who sign in at once. */
const width = 8;
/** Until the server is as quick as one that has been up for a while. */
const warmUp = 25;
const secondsOfHashes = 3;
const secondsOfSignIns = 6;

/** Sign-ins and bare hashes in turn: what the machine does in between hits both alike. */
export async function signInRounds(
  bench: Bench,
  options: { javaScript: boolean; arrive?: boolean; rounds?: number },
): Promise<SignInRound[]> {
  const { rounds = 5 } = options;
  const product = await bench.product();
  const load = await openSignInLoad(product, bench.browser, { ...options, connections: width });
  const hashes = await openHashLoad();
  const work = options.arrive ? load.signInAndArrive : load.signIn;
  const use = () => Promise.all([cpuOf(product.pid), cpuOfFamily(product.databasePid)]);
  const done: SignInRound[] = [];
  try {
    await forSeconds(warmUp, width, work); // makes every browser a known device, too
    for (let round = 0; round < rounds; round++) {
      const hash = await hashes(secondsOfHashes);
      const before = await use();
      const rate = await forSeconds(secondsOfSignIns, width, work);
      const [server, database] = (await use()).map((now, i) => (now - (before[i] ?? 0)) / rate.count);
      done.push({
        signInsPerSecond: rate.perSecond,
        hashesPerSecond: hash.perSecond,
        serverCpu: server ?? Number.NaN,
        databaseCpu: database ?? Number.NaN,
        hashCpu: hash.cpu,
      });
    }
    return done;
  } finally {
    load.close();
  }
}
