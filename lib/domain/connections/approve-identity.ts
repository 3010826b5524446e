import { administer } from "../authority/administer";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";

interface Input {
  userId: string;
  identityId: string;
  comment?: string | null;
}

/**
 * Says that somebody at a provider really is this user, who has a rank: from now on they get in by it. Nobody says so of
 * themselves; whoever has a password links their own (link-own.ts). Once more is no error.
 */
export const approveIdentity = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.approve-identity", input, async (tx, { now, actor, visit: noted }) => {
    const { userId, identityId: id } = input;
    const organizationId = noted.organization.id;
    const identity = await tx.identity.findFirst({ where: { id, organizationId, userId } });
    if (!identity) return refuse("identity-unknown");
    if (identity.approvedAt) return done(null);
    const data = { approvedAt: now, approvedById: actor.userId };
    await tx.identity.update({ where: { id, organizationId }, data });
    const details = { connectionId: identity.connectionId };
    await record(tx, now, noted, { kind: "identity.approved", userId, details });
    return done(null);
  });
