import type { PresetName } from "../presets";
import { done, type Result } from "../result";
import type { Services } from "../services";
import type { NewUser } from "../users/new-user";
import { commandVisit } from "../visit";
import type { Organization } from "./organization";
import { placeOrganization } from "./place-organization";
import { type PrintedLink, printLink } from "./print-link";

export interface OrganizationInput {
  name: string;
  origin: string;
  preset: PresetName;
  supportContact?: string | null;
  language?: string;
  timeZone?: string;
  /** The operator's own, of which there is one at most. */
  isOperator?: boolean;
  owner: Pick<NewUser, "username" | "email" | "name">;
}

export interface CreatedOrganization extends PrintedLink {
  organization: Organization;
  ownerId: string;
}

/**
 * Makes an organization with its preset, the shipped user types and its first owner, who gets in by the returned
 * activation link alone (T90). A refusal has written nothing.
 */
export const createOrganization = (
  services: Services,
  input: OrganizationInput,
): Promise<Result<CreatedOrganization>> =>
  services.db.$transaction(async (tx) => {
    const placed = await placeOrganization(tx, services, input);
    if (!placed.ok) return placed;
    const { organization, ownerId } = placed.value;
    const visit = commandVisit(organization);
    const link = await printLink(tx, services, visit, { userId: ownerId, purpose: "activation" });
    return done({ organization, ownerId, ...link });
  });
