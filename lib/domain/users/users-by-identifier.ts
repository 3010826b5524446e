import type { User } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import { canonical } from "../text";

/** More users of one address than anybody can read in a mail. */
const most = 50;

/**
 * The users whom a typed identifier names in the organization: the one with that username, else all with that
 * address, oldest first (C13). Several means that the address is shared and no identifier (C23).
 * sign-in/find-candidate.ts says the same as part of a larger statement; a test holds the two together.
 */
export async function usersByIdentifier(
  db: Transaction,
  organization: Pick<Organization, "id">,
  typed: string,
  accepts: "username" | "email" | "either",
): Promise<User[]> {
  const key = canonical(typed);
  const ways = [
    ...(accepts === "email" ? [] : [{ usernameKey: key }]),
    ...(accepts === "username" ? [] : [{ emailKey: key }]),
  ];
  const users = await db.user.findMany({
    where: { organizationId: organization.id, OR: ways },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const named = accepts === "email" ? undefined : users.find((user) => user.usernameKey === key);
  return named ? [named] : users;
}
