import { createPasswords } from "@/lib/adapters/password/create-passwords";
import { forSeconds, type Rate } from "./load";
import { benchPassword, hashed } from "./people";

/** More than there are threads for, so that no core ever waits for the next. */
const width = 8;

export interface HashRate extends Rate {
  /** CPU seconds of one verification. */
  cpu: number;
}

/** A function that keeps every core busy with verifications of the product's own kind, and nothing else. */
export async function openHashLoad(): Promise<(seconds: number) => Promise<HashRate>> {
  const passwords = createPasswords({ peppers: { current: null, previous: new Map() }, concurrency: width });
  const stored = await hashed({ passwords });
  const verify = () => passwords.admit((slot) => slot.verify(stored, benchPassword));
  return async (seconds) => {
    const before = process.cpuUsage();
    const rate = await forSeconds(seconds, width, verify);
    const { user, system } = process.cpuUsage(before);
    return { ...rate, cpu: (user + system) / 1e6 / rate.count };
  };
}
