import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import type { GuardedFetch } from "./connections/guarded-fetch";
import type { Oidc } from "./connections/oidc";
import type { Saml } from "./connections/saml";
import type { LinkKeys } from "./links/secret";

/** What a verb is given: the few things that live outside the rules. Built once in lib/services.ts. */
export interface Services {
  db: PrismaClient;
  clock: Clock;
  passwords: Passwords;
  breached: BreachedPasswords | null;
  linkKeys: LinkKeys;
  /** Messages to and from SAML providers. */
  saml: Saml;
  /** Documents and tokens of OpenID providers. */
  oidc: Oidc;
  /** Asks a provider for its metadata, keys and tokens. */
  fetch: GuardedFetch;
  /** Keys the hash under which identifiers that match nobody are kept in history. */
  identifierKey: Buffer;
}

export type Transaction = Prisma.TransactionClient;

/** The only source of time: corrected to the database's clock, moved by the tests. */
export interface Clock {
  now(): Date;
  /** The database's own time at which a job that is due at `at` must run (they differ when a test moved the clock). */
  databaseTime(at: Date): Date;
}

export interface StoredPassword {
  hash: string;
  pepper: string | null;
}

/** One place in the hash queue: whoever holds it may compute hashes. */
export interface HashSlot {
  /** Compares in constant shape; `null` pays for a dummy hash and is always false. */
  verify(stored: StoredPassword | null, password: string): Promise<boolean>;
  hash(password: string): Promise<StoredPassword>;
  /** Whether `stored` was made with weaker parameters or another pepper than today's. */
  outdated(stored: StoredPassword): boolean;
}

export interface Passwords {
  /**
   * Runs `work` as soon as the queue admits it; `busy` when the queue is full, and then nothing was run. Clients take
   * turns: `client` says whose work it is; without it, it is the installation's own.
   */
  admit<Value>(
    work: (slot: HashSlot) => Promise<Value>,
    client?: string,
  ): Promise<{ busy: false; value: Value } | { busy: true }>;
  /** Whether the whole password is a common one, or a common one with digits appended (T5). */
  isCommon(password: string): boolean;
}

export interface BreachedPasswords {
  includes(password: string): Promise<boolean>;
}
