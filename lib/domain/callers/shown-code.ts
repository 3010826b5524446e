import { before } from "../duration";
import { policyOf } from "../policy";
import type { Services } from "../services";
import { deviceTokenHashes } from "../sessions/device-token";
import type { Visit } from "../visit";
import { callerCode } from "./caller-code";
import { openChecks } from "./open-checks";

export interface ShownCode {
  code: string;
  /** The administrator who asks for it. */
  by: string;
}

/**
 * The code that this browser may show, to be read back on the telephone: of whoever is signed in, or of a user whose
 * known device it is. `null` when nobody asked for one. Writes nothing.
 */
export async function shownCode(services: Services, visit: Visit): Promise<ShownCode | null> {
  const organizationId = visit.organization.id;
  const userIds = [...(visit.actorId ? [visit.actorId] : []), ...(await deviceOwners(services, visit))];
  const check = await services.db.callerCheck.findFirst({
    where: {
      organizationId,
      userId: { in: userIds },
      way: "device",
      ...openChecks(services.clock.now()),
    },
    orderBy: { createdAt: "desc" },
  });
  if (!check) return null;
  const by = await services.db.user.findFirst({ where: { organizationId, id: check.askedById } });
  return by && { code: callerCode(services.linkKeys, check), by: by.name };
}

async function deviceOwners({ db, clock }: Services, { organization, deviceToken }: Visit): Promise<string[]> {
  const known = await db.knownDevice.findMany({
    where: {
      organizationId: organization.id,
      tokenHash: { in: deviceTokenHashes(deviceToken).map((hash) => new Uint8Array(hash)) },
      revokedAt: null,
      lastUsedAt: { gt: before(clock.now(), policyOf(organization).device.remember) },
    },
    select: { userId: true },
  });
  return known.map(({ userId }) => userId);
}
