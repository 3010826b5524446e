import { randomUUID } from "node:crypto";
import { before, type Seconds, seconds } from "@/lib/domain/duration";
import type { Services } from "@/lib/domain/services";
import { hashToken, newToken } from "@/lib/domain/sessions/device-token";
import type { Visit } from "@/lib/domain/visit";

/** Signs a user in without a password: what a visit of theirs carries. `provenAgo` is how long ago they proved themselves. */
export async function signTestUserIn(
  services: Services,
  { id: userId, organizationId }: { id: string; organizationId: string },
  { provenAgo = seconds(0) }: { provenAgo?: Seconds } = {},
): Promise<Pick<Visit, "actorId" | "sessionToken">> {
  const now = services.clock.now();
  const sessionToken = newToken();
  await services.db.session.create({
    data: {
      id: randomUUID(),
      organizationId,
      userId,
      tokenHash: new Uint8Array(hashToken(sessionToken)),
      method: "password",
      clientAddress: "192.0.2.1",
      userAgent: "test browser",
      createdAt: before(now, provenAgo),
      authenticatedAt: before(now, provenAgo),
      lastActAt: now,
    },
  });
  return { actorId: userId, sessionToken };
}
