import { authorize } from "../authority/authorize";
import { invite } from "../links/invite-user";
import type { OrganizationInput } from "../organizations/create-organization";
import { placeOrganization } from "../organizations/place-organization";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { operatorVisit } from "./operator-visit";
import { recordActed } from "./record-acted";

type Input = Omit<OrganizationInput, "isOperator" | "owner"> & {
  /** Without a username the part of the address before the @ is one. */
  owner: { name: string; email: string; username?: string };
};

/**
 * The operator makes an organization; its first owner is mailed the invitation, and is the only one who can come in by
 * it. The same as by the command line (organizations/create-organization.ts) but for how the owner gets the link.
 */
export const openOrganization = (
  services: Services,
  visit: Visit,
  input: Input,
): Promise<Result<{ organizationId: string }>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "operator.create-organization");
    if (!permit.ok) return permit;
    const { name, email, username } = input.owner;
    if (!email.trim()) return refuse("field-missing", { field: "email" });
    const owner = { name, email, username: username?.trim() || (email.trim().split("@", 1)[0] ?? "") };
    const placed = await placeOrganization(tx, services, { ...input, owner }, (made) => operatorVisit(made, visit));
    if (!placed.ok) return placed;
    const { organization, ownerId } = placed.value;
    const invited = await invite(tx, services, operatorVisit(organization, visit), { userId: ownerId });
    if (!invited.ok) throw new Error(`the first owner could not be invited: ${invited.refusal.code}`);
    await recordActed(tx, services.clock.now(), visit, "operator.create-organization", organization);
    return done({ organizationId: organization.id });
  });
