import type { Transaction } from "../services";
import { canonical } from "../text";
import { searchFold } from "./search-words";
import { usernameTaken } from "./taken";

/**
 * A free username for somebody who was given none: what stands before the @ of their address, else their name; with a
 * number behind it where somebody has it. The caller holds the turn of the organization's users.
 */
export async function proposeUsername(
  tx: Transaction,
  organizationId: string,
  { name, email }: { name: string; email: string | null },
): Promise<string> {
  const local = email?.split("@", 1)[0];
  const base = (local || searchFold(name).trim().split(/\s+/).join(".")).slice(0, 100);
  for (let number = 1; ; number++) {
    const username = number === 1 ? base : `${base}${number}`;
    if (!(await usernameTaken(tx, organizationId, canonical(username)))) return username;
  }
}
