import type { Case } from "@/prisma/generated/client";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";

/** Tells the administrator who wrote to the operator, at the address on file. */
export async function mailOpener(
  tx: Transaction,
  services: Services,
  { organization }: Visit,
  { id: caseId, number, organizationId }: Case,
  userId: string,
): Promise<boolean> {
  const user = await tx.user.findFirst({ where: { id: userId, organizationId } });
  if (!user?.email) return false;
  const to = { organization, userId, address: user.email, language: user.language ?? organization.language, caseId };
  await queueMail(tx, services, { ...to, kind: "ticket-answered", facts: { name: user.name, caseId, number } });
  return true;
}
