import type { SignUp } from "@/prisma/generated/client";
import { findEntries } from "../lists/find-entry";
import type { Transaction } from "../services";
import { canonical } from "../text";

/**
 * Whether a username that somebody chose for themselves is kept for somebody else, who has no account yet: an address that
 * is not the proven one, or the username of somebody else on the list. Whoever took it would keep them out, and on the
 * list's word be let in for them.
 */
export async function isNotTheirs(
  tx: Transaction,
  { organizationId, emailKey }: Pick<SignUp, "organizationId" | "emailKey">,
  username: string,
): Promise<boolean> {
  const usernameKey = canonical(username);
  if (usernameKey === emailKey) return false;
  if (usernameKey.includes("@")) return true;
  const entries = await findEntries(tx, organizationId, { usernameKey });
  return entries.some(({ email }) => email === null || canonical(email) !== emailKey);
}
