import type { Services } from "../services";
import type { Visit } from "../visit";

/** The sessions of a user that have not been ended, newest first (T50). */
export const listSessions = (services: Services, visit: Visit, userId: string) =>
  services.db.session.findMany({
    where: { organizationId: visit.organization.id, userId, endedAt: null },
    orderBy: { lastActAt: "desc" },
    select: {
      id: true,
      createdAt: true,
      lastActAt: true,
      clientAddress: true,
      userAgent: true,
      method: true,
    },
    take: 50,
  });
