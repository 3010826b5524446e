import type { Transaction } from "../services";
import { takeTurns } from "../take-turns";

/**
 * Waits for the organization's turn at its users, in which nobody else changes what somebody is called or who can get
 * in. It is taken before a user, a type or a role is held, so that nobody waits in a circle
 * (docs/decisions/0010-one-order-of-holding.md); once more in the same transaction costs nothing.
 */
export const takeUsersTurn = (tx: Transaction, organizationId: string): Promise<void> =>
  takeTurns(tx, `users of ${organizationId}`);
