import { earlier } from "../duration";
import { clientNetwork } from "../limits/client-network";

/** Tries of one user that failed, of one browser at one address. */
export interface FailedTries {
  deviceId: string | null;
  clientAddress: string | null;
  userAgent: string | null;
  count: number;
  first: Date;
  last: Date;
  /** How often it was the password before. */
  repeats: number;
  /** How often the browser said that Caps Lock was on. */
  capsLock: number;
}

/**
 * What is probably behind the tries of a source; none of it is known. `previous-password`: a device of theirs that still
 * holds the old one. `caps-lock`, `own-device`: the person. `own-network`: the person, in a browser that is not known, or
 * whoever sits beside them. `many-names`: a stranger who tries whom they can. `unknown`: nobody can tell.
 */
export type SourceGuess = "previous-password" | "caps-lock" | "own-device" | "own-network" | "many-names" | "unknown";

/** Where failed tries of a user came from: a browser that the account knows, or a network; of many networks, the rest together. */
export interface AttemptSource {
  deviceId: string | null;
  /** The last address; null where there are several sources in one line. */
  clientAddress: string | null;
  /** The browser of the last try. */
  userAgent: string | null;
  count: number;
  first: Date;
  last: Date;
  repeats: number;
  capsLock: number;
  /** How many networks this line stands for; 0: for a known browser. */
  networks: number;
  /** How many different names failed from there within a day, as far as whoever looks may know. */
  names: number;
  guess: SourceGuess;
}

/** What tells one source from another. */
export const sourceOf = ({ deviceId, clientAddress }: Pick<FailedTries, "deviceId" | "clientAddress">): string =>
  deviceId ?? clientNetwork(clientAddress ?? "");

/** The tries of each source together, the last one first. */
export function groupSources(tries: readonly FailedTries[]): FailedTries[] {
  const sources = new Map<string, FailedTries>();
  for (const one of tries) {
    const key = sourceOf(one);
    const had = sources.get(key);
    sources.set(key, had ? together(had, one) : one);
  }
  return [...sources.values()].sort(lastFirst);
}

/** The source with most tries first, of equal ones the last. */
export const mostFirst = (one: FailedTries, other: FailedTries): number =>
  other.count - one.count || lastFirst(one, other);

const lastFirst = (one: { last: Date }, other: { last: Date }) => other.last.getTime() - one.last.getTime();

function together<Tries extends FailedTries>(one: Tries, other: FailedTries): Tries {
  const { clientAddress, userAgent, last } = one.last >= other.last ? one : other;
  return {
    ...one,
    clientAddress,
    userAgent,
    count: one.count + other.count,
    first: earlier(one.first, other.first),
    last,
    repeats: one.repeats + other.repeats,
    capsLock: one.capsLock + other.capsLock,
  };
}

/** How each source looks in the light of what else is known. */
export interface Light {
  /** The networks from which the person has got in. */
  ownNetworks: ReadonlySet<string>;
  /** By source, how many names failed there within a day. */
  names: ReadonlyMap<string, number>;
  /** So many names are no forgetful person. */
  manyNames: number;
}

/** So many networks of strangers have a line of their own. */
const mostStrange = 3;

/** The sources with a guess at each: their own browsers and networks first, then strangers, of whom the busiest alone have their own line. */
export function guessSources(sources: readonly FailedTries[], light: Light): AttemptSource[] {
  const guessed = sources.map((source) => guessedOf(source, light));
  const thoseOf = (guess: SourceGuess) => guessed.filter((source) => source.guess === guess);
  const own = (["previous-password", "caps-lock", "own-device", "own-network"] as const).flatMap(thoseOf);
  const strange = [...thoseOf("many-names"), ...thoseOf("unknown").sort(mostFirst)];
  const [first, ...more] = strange.slice(mostStrange - 1);
  const rest = first && more.length > 0 ? [restOf(first, more)] : first ? [first] : [];
  return [...own, ...strange.slice(0, mostStrange - 1), ...rest];
}

function guessedOf(source: FailedTries, { ownNetworks, names, manyNames }: Light): AttemptSource {
  const key = sourceOf(source);
  const tried = names.get(key) ?? 1;
  const own = source.deviceId ? "own-device" : ownNetworks.has(key) ? "own-network" : null;
  const sure = source.repeats > 0 ? "previous-password" : own && source.capsLock > 0 ? "caps-lock" : null;
  const guess = sure ?? own ?? (tried >= manyNames ? "many-names" : "unknown");
  return { ...source, networks: source.deviceId ? 0 : 1, names: tried, guess };
}

const restOf = (first: AttemptSource, more: readonly AttemptSource[]): AttemptSource => ({
  ...more.reduce(together, first),
  clientAddress: null,
  userAgent: null,
  networks: 1 + more.length,
  names: 1,
  guess: "unknown",
});
