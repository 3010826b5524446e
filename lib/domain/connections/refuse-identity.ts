import { Prisma } from "@/prisma/generated/client";
import { administer } from "../authority/administer";
import { record } from "../history/record";
import { recordEach } from "../history/record-each";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";

interface Input {
  userId: string;
  identityId: string;
  comment?: string | null;
}

/**
 * Takes a provider's link from a user, whether it waits for an approval or stands: the next sign-in is matched anew by
 * its value. The sessions that came through the connection end (T49).
 */
export const refuseIdentity = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.refuse-identity", input, async (tx, { now, visit: noted }) => {
    const { userId, identityId: id } = input;
    const organizationId = noted.organization.id;
    const identity = await tx.identity.findFirst({ where: { id, organizationId, userId } });
    if (!identity) return refuse("identity-unknown");
    const { connectionId, approvedAt } = identity;
    await tx.identity.delete({ where: { id, organizationId } });
    const details = { connectionId, approved: approvedAt !== null };
    await record(tx, now, noted, { kind: "identity.removed", userId, details });
    await recordEach(
      tx,
      now,
      noted,
      { kind: "session.ended", reason: "link-removed" },
      Prisma.sql`UPDATE session SET ended_at = ${now}
        WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL
          AND connection_id = ${connectionId}::uuid
        RETURNING user_id, id AS session_id, device_id`,
    );
    return done(null);
  });
