import type { Transaction } from "../services";
import type { Organization } from "./organization";

/** Every owner who has an address and may act, in one order: whoever is mailed what all owners should know. */
export const ownersToTell = async (tx: Transaction, { id: organizationId }: Pick<Organization, "id">) =>
  (
    await tx.user.findMany({
      where: {
        organizationId,
        rank: "owner",
        suspendedAt: null,
        email: { not: null },
        activatedAt: { not: null },
      },
      select: { id: true, username: true, name: true, email: true, language: true },
      orderBy: { id: "asc" },
    })
  ).flatMap((owner) => (owner.email === null ? [] : [{ ...owner, email: owner.email }]));
