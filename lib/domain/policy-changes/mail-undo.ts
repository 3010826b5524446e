import { hours } from "../duration";
import { mailLink } from "../links/mail-link";
import { ownersToTell } from "../organizations/owners-to-tell";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { SettingChange } from "./setting-values";

/** How long a change of the policy can be taken back by its link. */
export const undoLife = hours(1);

interface Change {
  changeId: string;
  by: string;
  changes: SettingChange[];
}

/** Mails every owner who has an address and may act a link that takes the change back. Returns how many were mailed. */
export async function mailUndo(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { changeId, by, changes }: Change,
): Promise<number> {
  const owners = await ownersToTell(tx, visit.organization);
  const at = services.clock.now().toISOString();
  for (const owner of owners) {
    await mailLink(tx, services, visit, owner, {
      purpose: "undo",
      aboutId: changeId,
      lifetime: undoLife,
      kind: "policy-changed",
      facts: { username: owner.username, name: owner.name, by, at, changes },
    });
  }
  return owners.length;
}
