import type { User } from "@/prisma/generated/client";
import { record } from "../history/record";
import { openWaysIn } from "../links/open-links";
import { queueMail } from "../mail/queue-mail";
import { done, type Result, refuse } from "../result";
import type { Services, StoredPassword, Transaction } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { readSession } from "../sessions/read-session";
import { type RenewedSession, renewSession } from "../sessions/renew-session";
import { revokeDevices } from "../sessions/revoke-devices";
import { verifyCurrentPassword } from "../sign-in/verify-current-password";
import { printable } from "../text";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { refusePassword } from "./refuse-password";
import { storePassword } from "./store-password";

export interface ChangePassword {
  current: string;
  password: string;
  repeat: string;
}

/**
 * The signed-in person gives themselves a new password. Needs the current one, whose wrong guesses count like those at
 * the sign-in form (T9, T16). Their session alone goes on, under a new token (T46), and their browser alone stays
 * known; every other session, device and link ends, and a notice is mailed (T33). A reset, a suspension or an end of
 * the session that happens meanwhile wins: then this is `not-signed-in` and changes nothing.
 */
export async function changePassword(
  services: Services,
  visit: Visit,
  input: ChangePassword,
): Promise<Result<RenewedSession>> {
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
    const whose = { organizationId: organization.id, userId: user.id };
    await holdUser(tx, whose);
    const now = services.clock.now();
    const session = await readSession({ clock: services.clock, db: tx }, organization, visit.sessionToken, {
      act: false,
    });
    if (session?.userId !== user.id) return refuse("not-signed-in");
    const { sessionId, deviceId } = session;
    if (!(await replace(tx, whose, proven.value.hash, hashed.value, now))) return refuse("wrong-current-password");
    const why = { userId: user.id, reason: "password-changed" } as const;
    await endSessions(tx, now, visit, { ...why, except: sessionId });
    await revokeDevices(tx, now, visit, { ...why, except: deviceId });
    await tx.link.updateMany({ where: { ...whose, ...openWaysIn }, data: { revokedAt: now } });
    await record(tx, now, visit, { kind: "password.changed", userId: user.id, sessionId });
    await mailNotice(tx, services, visit, user);
    return done(await renewSession(tx, now, visit, sessionId));
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

/** Stores the new hash only while the proven one still stands, as the user is held: a reset that happened meanwhile wins. */
async function replace(
  tx: Transaction,
  whose: { organizationId: string; userId: string },
  proven: string,
  made: StoredPassword,
  now: Date,
): Promise<boolean> {
  const stands = await tx.password.count({ where: { ...whose, hash: proven } });
  if (stands > 0) await storePassword(tx, whose, { ...made, at: now, temporaryUntil: null });
  return stands > 0;
}
