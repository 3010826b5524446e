import { randomBytes } from "node:crypto";
import { hash, type Options, parseOptions, verify } from "@node-rs/argon2";
import type { HashSlot, Passwords, StoredPassword } from "@/lib/domain/services";
import { isCommonPassword } from "./common-passwords";
import { createHashQueue } from "./hash-queue";

/** What an offline guesser has to pay for each guess. OWASP's first choice for argon2id (T12). */
export interface HashCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

export const standardCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The keys mixed into every hash, by name: new hashes take `current`, older ones stay verifiable by `previous` (T13). */
export interface Peppers {
  current: { name: string; key: Buffer } | null;
  previous: ReadonlyMap<string, Buffer>;
}

export interface PasswordOptions {
  peppers: Peppers;
  /** How many slots are held at once. Node.js hashes on four threads; a slot's holder also waits for the database. */
  concurrency?: number;
  /** How many may wait for a slot before the next is told `busy`. */
  waiting?: number;
  cost?: HashCost;
}

/**
 * Argon2id behind a bounded queue. Passwords are normalized to NFC, never trimmed, never cut (T2, T7).
 * The dummy that an unknown person's attempt pays for is made at start with the same cost (T22).
 * Throws when a stored hash names a pepper that is not configured: nobody is refused for the operator's mistake.
 */
export function createPasswords(options: PasswordOptions): Passwords & { length(): number } {
  const { peppers, concurrency = 4, waiting = 40, cost = standardCost } = options;
  const queue = createHashQueue({ concurrency, waiting });

  const make = (password: string) => hash(password.normalize("NFC"), { ...cost, ...secretOf(peppers.current?.key) });
  const dummy = make(randomBytes(32).toString("base64"));

  const slot: HashSlot = {
    async verify(stored, password) {
      const encoded = stored?.hash ?? (await dummy);
      const key = stored ? pepperKey(peppers, stored) : peppers.current?.key;
      const right = await verify(encoded, password.normalize("NFC"), secretOf(key));
      return stored !== null && right;
    },
    hash: async (password) => ({ hash: await make(password), pepper: peppers.current?.name ?? null }),
    outdated: (stored) => stored.pepper !== (peppers.current?.name ?? null) || isCheaper(stored.hash, cost),
  };

  return {
    async admit(work, client = "") {
      const admitted = await queue.run(client, () => work(slot));
      return admitted ? { busy: false, value: admitted.value } : { busy: true };
    },
    isCommon: isCommonPassword,
    length: queue.length,
  };
}

const secretOf = (key: Buffer | undefined): Options => (key ? { secret: key } : {});

function pepperKey(peppers: Peppers, { pepper }: StoredPassword): Buffer | undefined {
  if (pepper === null) return undefined;
  const key = pepper === peppers.current?.name ? peppers.current.key : peppers.previous.get(pepper);
  if (!key) throw new Error(`the password pepper "${pepper}" is not configured, but a stored password needs it`);
  return key;
}

function isCheaper(encoded: string, cost: HashCost): boolean {
  const made = parseOptions(encoded);
  return made.memoryCost < cost.memoryCost || made.timeCost < cost.timeCost || made.parallelism < cost.parallelism;
}
