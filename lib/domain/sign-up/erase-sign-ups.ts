import { before } from "../duration";
import type { Services } from "../services";
import { signUpLifetime } from "./sign-up-lifetime";

/**
 * Erases what is left of everybody who asked for an account and made none: the rows whose time is over, and the mails, which
 * hold the address. Part of a job. History keeps a keyed hash.
 */
export async function eraseSignUps({ db, clock }: Pick<Services, "db" | "clock">): Promise<void> {
  const now = clock.now();
  await db.signUp.deleteMany({ where: { expiresAt: { lte: now } } });
  const old = { lte: before(now, signUpLifetime) };
  await db.mail.deleteMany({ where: { kind: "sign-up", userId: null, createdAt: old } });
}
