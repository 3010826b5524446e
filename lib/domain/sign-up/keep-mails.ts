import type { SignUp } from "@/prisma/generated/client";
import type { Transaction } from "../services";

/** The mails that led to an account stand among its own from now on. */
export async function keepMails(
  tx: Transaction,
  { organizationId, email, createdAt }: SignUp,
  userId: string,
): Promise<void> {
  await tx.mail.updateMany({
    where: { organizationId, kind: "sign-up", userId: null, address: email, createdAt: { gte: createdAt } },
    data: { userId },
  });
}
