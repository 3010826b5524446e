import type { User } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import { canonical } from "../text";

/**
 * The user whom a typed identifier names in the organization: by username first, then by an address that only
 * one user has (C13, C23); `null` when nobody, or several.
 */
export async function findByIdentifier(
  db: Transaction,
  organization: Pick<Organization, "id">,
  typed: string,
  accepts: "username" | "email" | "either",
): Promise<User | null> {
  const key = canonical(typed);
  const ways = [
    ...(accepts === "email" ? [] : [{ usernameKey: key }]),
    ...(accepts === "username" ? [] : [{ emailKey: key }]),
  ];
  // Two are enough to know that an address is shared: a username is nobody else's address.
  const users = await db.user.findMany({
    where: { organizationId: organization.id, OR: ways },
    take: 2,
  });
  const named = accepts === "email" ? undefined : users.find((user) => user.usernameKey === key);
  return named ?? (users.length === 1 ? (users[0] ?? null) : null);
}
