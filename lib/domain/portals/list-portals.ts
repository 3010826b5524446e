import type { Services } from "../services";
import type { Visit } from "../visit";

/** The applications that a user's roles grant, by name. */
export const listPortals = (services: Services, visit: Visit, userId: string) =>
  services.db.portal.findMany({
    where: {
      organizationId: visit.organization.id,
      roles: {
        some: {
          role: {
            users: { some: { userId, organizationId: visit.organization.id } },
          },
        },
      },
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true, address: true, description: true },
  });
