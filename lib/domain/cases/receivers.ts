import type { Rank } from "@/prisma/generated/enums";
import type { Transaction } from "../services";

/** An administrator who is mailed about requests. */
export interface Receiver {
  userId: string;
  rank: Rank;
  name: string;
  email: string;
  language: string | null;
  toldOfAccounts: boolean;
  toldOfSupport: boolean;
}

/** Everybody of a rank who can sign in, has an address and wants to be told of requests of some kind. */
export async function receiversOf(tx: Transaction, organizationId: string): Promise<Receiver[]> {
  const users = await tx.user.findMany({
    where: {
      organizationId,
      rank: { not: "none" },
      email: { not: null },
      activatedAt: { not: null },
      suspendedAt: null,
      type: { maySignIn: true },
      OR: [{ toldOfAccounts: true }, { toldOfSupport: true }],
    },
    orderBy: { createdAt: "asc" },
  });
  return users.flatMap(({ id: userId, rank, name, email, language, toldOfAccounts, toldOfSupport }) =>
    email === null ? [] : [{ userId, rank, name, email, language, toldOfAccounts, toldOfSupport }],
  );
}
