import { randomInt, randomUUID } from "node:crypto";
import { record } from "../history/record";
import { type PresetName, presets } from "../presets";
import type { Services, Transaction } from "../services";
import { commandVisit } from "../visit";
import type { Organization } from "./organization";
import { shippedUserTypes } from "./shipped-user-types";

export interface NewOrganization {
  id?: string;
  number?: number;
  name: string;
  origin: string;
  preset: PresetName;
  accent?: string;
  supportContact?: string | null;
  terms?: string | null;
  timeZone?: string;
  language?: string;
  isOperator?: boolean;
}

/** Writes an organization with its preset's policy and the shipped user types, in the caller's transaction. The origin is one that parseOrigin made. */
export async function insertOrganization(
  tx: Transaction,
  services: Pick<Services, "clock">,
  input: NewOrganization,
): Promise<Organization> {
  const now = services.clock.now();
  const organization = await tx.organization.create({
    data: {
      ...input,
      id: input.id ?? randomUUID(),
      number: input.number ?? (await freeNumber(tx)),
      policy: presets[input.preset].override,
      createdAt: now,
      userTypes: {
        create: shippedUserTypes.map((type) => ({ id: randomUUID(), ...type })),
      },
    },
    omit: { logo: true },
  });
  await record(tx, now, commandVisit(organization), {
    kind: "organization.created",
  });
  return organization;
}

/** A short number that a person can quote on the telephone (R88); it tells nothing about how many organizations there are. */
async function freeNumber(tx: Transaction): Promise<number> {
  for (;;) {
    const number = randomInt(1_000, 1_000_000);
    if ((await tx.organization.count({ where: { number } })) === 0) return number;
  }
}
