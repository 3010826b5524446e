import type { PresetName } from "../presets";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { takeTurns } from "../take-turns";
import { addUser } from "../users/add-user";
import { type NewUser, parseNewUser } from "../users/new-user";
import { commandVisit } from "../visit";
import { insertOrganization } from "./insert-organization";
import type { Organization } from "./organization";
import { parseOrigin } from "./origin";
import { type PrintedLink, printLink } from "./print-link";

export interface OrganizationInput {
  name: string;
  origin: string;
  preset: PresetName;
  supportContact?: string | null;
  owner: Pick<NewUser, "username" | "email" | "name">;
}

export interface CreatedOrganization extends PrintedLink {
  organization: Organization;
  ownerId: string;
}

const longestName = 120;

/**
 * Makes an organization with its preset, the shipped user types and its first owner, who gets in by the returned
 * activation link alone (T90). A refusal has written nothing.
 */
export async function createOrganization(
  services: Services,
  input: OrganizationInput,
): Promise<Result<CreatedOrganization>> {
  const name = input.name.trim();
  if (name === "") return refuse("field-missing", { field: "name" });
  if (name.length > longestName) return refuse("field-too-long", { field: "name", most: longestName });
  const origin = parseOrigin(input.origin);
  if (!origin) return refuse("origin-invalid");
  const owner = parseNewUser(input.owner);
  if (!owner.ok) return owner;
  return services.db.$transaction(async (tx) => {
    await takeTurns(tx, "organizations");
    if ((await tx.organization.count({ where: { host: new URL(origin).hostname } })) > 0) return refuse("origin-taken");
    const { preset, supportContact = null } = input;
    const organization = await insertOrganization(tx, services, { name, origin, preset, supportContact });
    const visit = commandVisit(organization);
    const added = await addUser(tx, services, visit, { ...input.owner, rank: "owner" });
    if (!added.ok) throw new Error(`the first owner of a new organization was refused: ${added.refusal.code}`);
    const { userId } = added.value;
    const link = await printLink(tx, services, visit, { userId, purpose: "activation" });
    return done({ organization, ownerId: userId, ...link });
  });
}
