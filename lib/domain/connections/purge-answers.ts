import type { Services } from "../services";

/** Deletes flows nobody came back from, assertions that are too old to count anyway, and the log's answers after their 14 days. */
export async function purgeAnswers({ db, clock }: Pick<Services, "db" | "clock">): Promise<void> {
  const over = { expiresAt: { lte: clock.now() } };
  await db.ssoFlow.deleteMany({ where: over });
  await db.assertionSeen.deleteMany({ where: over });
  await db.providerAnswer.deleteMany({ where: over });
}
