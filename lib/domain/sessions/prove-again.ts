import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { verifyCurrentPassword } from "../sign-in/verify-current-password";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { readSession } from "./read-session";
import { type RenewedSession, renewSession } from "./renew-session";

/**
 * Whoever is signed in proves with their password that they are still the one (T51). Wrong ones count like those at the
 * sign-in form (T16). The session goes on under a new token; sensitive acts are open for a while.
 */
export async function proveAgain(services: Services, visit: Visit, password: string): Promise<Result<RenewedSession>> {
  const { organization, actorId, sessionToken } = visit;
  if (!actorId) return refuse("not-signed-in");
  const proven = await verifyCurrentPassword(services, visit, actorId, password);
  if (!proven.ok) return proven.refusal.code === "wrong-current-password" ? refuse("wrong-proof") : proven;
  return services.db.$transaction(async (tx) => {
    await holdUser(tx, { organizationId: organization.id, userId: actorId });
    const session = await readSession({ clock: services.clock, db: tx }, organization, sessionToken, { act: false });
    if (session?.userId !== actorId) return refuse("not-signed-in");
    return done(await renewSession(tx, services.clock.now(), visit, session.sessionId));
  });
}
