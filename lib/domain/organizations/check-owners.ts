import type { RefusalCode } from "../refusal";
import type { Services } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { type Gate, gates } from "../sign-in/gates";
import { readCandidate } from "../sign-in/read-facts";
import { commandVisit } from "../visit";
import type { Organization } from "./organization";

export interface CheckedOwner {
  username: string;
  /** Every gate that keeps them out of a browser that is not a known device, in the gates' order. */
  refusals: RefusalCode[];
  hasPassword: boolean;
}

/** Whether each owner of an organization can get in, by the gates of sign-in themselves. */
export async function checkOwners(services: Services, organization: Organization): Promise<CheckedOwner[]> {
  const where = { organizationId: organization.id, rank: "owner" as const };
  const owners = await services.db.user.findMany({ where, select: { id: true }, orderBy: { createdAt: "asc" } });
  const checked: CheckedOwner[] = [];
  for (const { id } of owners) {
    const owner = await readCandidate(services, services.db, commandVisit(organization), userOfId(id));
    if (!owner) continue;
    const refusals = (Object.values(gates) as Gate[]).flatMap((gate) => gate(owner.facts) ?? []);
    checked.push({ username: owner.username, refusals, hasPassword: owner.password !== null });
  }
  return checked;
}
