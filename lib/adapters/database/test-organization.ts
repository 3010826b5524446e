import { randomUUID } from "node:crypto";
import type { Organization } from "@/lib/domain/organizations/organization";
import { shippedUserTypes } from "@/lib/domain/organizations/shipped-user-types";
import type { Services } from "@/lib/domain/services";
import type { PrismaClient } from "@/prisma/generated/client";

/** An organization as tests want it: the preset Balanced unless `policy` says otherwise, with the seven user types. */
export async function createTestOrganization(
  services: Pick<Services, "clock"> & { db: PrismaClient },
  overrides: { name?: string; origin?: string; policy?: object; isOperator?: boolean; terms?: string } = {},
): Promise<Organization> {
  const id = randomUUID();
  const most = await services.db.organization.aggregate({ _max: { number: true } });
  const number = (most._max.number ?? 1_000) + 1;
  await services.db.organization.create({
    data: {
      id,
      number,
      name: `Organization ${number}`,
      origin: `http://o${number}.localhost:3000`,
      supportContact: "support@example.test",
      createdAt: services.clock.now(),
      ...overrides,
      userTypes: { create: shippedUserTypes.map((type) => ({ id: randomUUID(), ...type })) },
    },
  });
  return services.db.organization.findUniqueOrThrow({ where: { id }, omit: { logo: true } });
}
