import { before } from "../duration";
import { policyOf } from "../policy";
import type { Services } from "../services";
import type { Visit } from "../visit";

export type KnownDevice = Awaited<ReturnType<typeof listDevices>>[number];

/** The known devices of a user, last used first. */
export const listDevices = (services: Services, visit: Visit, userId: string) =>
  services.db.knownDevice.findMany({
    where: {
      organizationId: visit.organization.id,
      userId,
      revokedAt: null,
      lastUsedAt: {
        gt: before(services.clock.now(), policyOf(visit.organization).device.remember),
      },
    },
    orderBy: { lastUsedAt: "desc" },
    select: { id: true, createdAt: true, lastUsedAt: true, userAgent: true },
  });
