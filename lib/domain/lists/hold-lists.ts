import type { Transaction } from "../services";
import { takeTurns } from "../take-turns";

/** One after the other changes which list of an organization is in force, or who is on it. */
export const holdLists = (tx: Transaction, organizationId: string): Promise<void> =>
  takeTurns(tx, `lists of ${organizationId}`);
