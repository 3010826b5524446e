import type { Transaction } from "./services";

/** Until this transaction ends, nobody else passes here with the same name; for rules over many rows that no constraint can hold. */
export async function takeTurns(tx: Transaction, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
