import type { User } from "@/prisma/generated/client";
import { record } from "../history/record";
import { openLinks } from "../links/open-links";
import { queueMail } from "../mail/queue-mail";
import { done, type Result, refuse } from "../result";
import type { Services, StoredPassword, Transaction } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { verifyCurrentPassword } from "../sign-in/verify-current-password";
import { printable } from "../text";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { refusePassword } from "./refuse-password";

export interface ChangePassword {
  /** The session that asks; it alone goes on. */
  sessionId: string;
  current: string;
  password: string;
  repeat: string;
}

/**
 * The signed-in person gives themselves a new password. Needs the current one, whose wrong guesses count like
 * those at the sign-in form (T9, T16). Ends all other sessions, voids reset links under way and mails a notice (T33).
 */
export async function changePassword(services: Services, visit: Visit, input: ChangePassword): Promise<Result<null>> {
  const { organization, actorId } = visit;
  const user =
    actorId && (await services.db.user.findUnique({ where: { id: actorId, organizationId: organization.id } }));
  if (!user) return refuse("not-signed-in");
  const { username, email } = user;
  const refusal = await refusePassword(services, { organization, username, email, ...input });
  if (refusal) return { ok: false, refusal };
  const proven = await verifyCurrentPassword(services, visit, user.id, input.current);
  if (!proven.ok) return proven;
  const hashed = await services.passwords.admit((slot) => slot.hash(input.password));
  if (hashed.busy) return refuse("busy", { retryAfter: 2 });

  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const whose = { organizationId: organization.id, userId: user.id };
    await holdUser(tx, whose);
    if (!(await replace(tx, whose, proven.value.hash, hashed.value, now))) return refuse("wrong-current-password");
    await endSessions(tx, now, { ...whose, except: input.sessionId });
    await tx.link.updateMany({ where: { ...whose, ...openLinks }, data: { revokedAt: now } });
    await record(tx, now, visit, { kind: "password.changed", userId: user.id, sessionId: input.sessionId });
    await mailNotice(tx, services, visit, user);
    return done(null);
  });
}

/** Tells the account holder. */
async function mailNotice(tx: Transaction, services: Services, visit: Visit, user: User): Promise<void> {
  if (!user.email) return;
  const { organization, clientAddress, userAgent } = visit;
  await queueMail(tx, services, {
    organization,
    userId: user.id,
    address: user.email,
    language: user.language ?? organization.language,
    kind: "password-changed",
    facts: {
      username: user.username,
      name: user.name,
      at: services.clock.now().toISOString(),
      clientAddress,
      userAgent: userAgent && printable(userAgent, 200),
      how: "changed",
    },
  });
}

/** Stores the new hash only while the proven one still stands: a reset that happened meanwhile wins. */
async function replace(
  tx: Transaction,
  whose: { organizationId: string; userId: string },
  proven: string,
  made: StoredPassword,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.password.updateMany({ where: { ...whose, hash: proven }, data: { ...made, setAt: now } });
  return count === 1;
}
