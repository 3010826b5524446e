import { before } from "../duration";
import type { Services } from "../services";
import { silentWindow } from "../status/silent-provider";

/** Deletes flows nobody came back from, assertions that are too old to count anyway, and the log's answers after their 14 days. */
export async function purgeAnswers({ db, clock }: Pick<Services, "db" | "clock">): Promise<void> {
  const over = { expiresAt: { lte: clock.now() } };
  await db.ssoFlow.deleteMany({ where: { expiresAt: { lte: before(clock.now(), silentWindow) } } });
  await db.assertionSeen.deleteMany({ where: over });
  await db.providerAnswer.deleteMany({ where: over });
}
