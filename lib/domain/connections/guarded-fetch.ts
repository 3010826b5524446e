/** Why something was not fetched. */
export const fetchProblems = [
  "address", // not https, or with a name and password in it
  "private", // it leads to a private address, which is not listed in PRIVATE_HOSTS
  "name", // nobody knows the host's name
  "unreachable", // nobody answers there
  "tls", // its certificate does not hold
  "redirect", // it sends elsewhere
  "too-large",
  "timeout",
] as const;

export type FetchProblem = (typeof fetchProblems)[number];

/** Thrown by a guarded fetch. */
export class NotFetched extends Error {
  constructor(
    readonly problem: FetchProblem,
    cause?: unknown,
  ) {
    super(problem, { cause });
    this.name = "NotFetched";
  }

  /** By its name: the process, which fetches, and the framework's bundle each have a class of their own. */
  static override [Symbol.hasInstance](thrown: unknown): boolean {
    return thrown instanceof Error && thrown.name === "NotFetched";
  }
}

export interface FetchOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * Asks the entered host and no other: no redirects, no private addresses unless listed, no proxy, at most 1 MiB and five
 * seconds (T69, T99). Any status is an answer; throws NotFetched.
 */
export type GuardedFetch = (address: string | URL, options?: FetchOptions) => Promise<Response>;
