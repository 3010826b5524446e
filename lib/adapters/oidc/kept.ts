import type { Clock } from "@/lib/domain/services";

/** How long a provider's documents are believed, in milliseconds. */
const life = 10 * 60_000;
/** A bound for the memory; more providers than this are asked more often. */
const most = 1_000;

/**
 * Keeps what was read of a provider for ten minutes, per process. Who asks at the same time is given the same answer; a
 * failure is kept for nobody.
 */
export function keeper<Value>(clock: Pick<Clock, "now">, read: (key: string) => Promise<Value>) {
  const kept = new Map<string, { at: number; value: Promise<Value> }>();
  const anew = (key: string): Promise<Value> => {
    const value = read(key);
    const entry = { at: clock.now().getTime(), value };
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    value.catch(() => kept.get(key) === entry && kept.delete(key));
    return value;
  };
  const get = (key: string): Promise<Value> => {
    const found = kept.get(key);
    const age = clock.now().getTime() - (found?.at ?? 0);
    return found && age >= 0 && age < life ? found.value : anew(key);
  };
  return { get, anew };
}
