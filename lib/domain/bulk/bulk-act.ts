import { z } from "zod";
import { addRole } from "../administration/change-roles";
import { changeType } from "../administration/change-type";
import { endUserSessions } from "../administration/end-user-sessions";
import { sendActivation } from "../administration/send-activation";
import { sendReset } from "../administration/send-reset";
import { unlock } from "../administration/unlock";
import type { Result } from "../result";
import type { Services } from "../services";
import { risks } from "../tomorrow/risks";
import { ranks, userStates } from "../users/user-filter";
import type { Visit } from "../visit";

/** What can be done to many users at once. */
export const bulkActs = ["send-activation", "send-reset", "unlock", "change-type", "add-role", "end-sessions"] as const;
export type BulkAct = (typeof bulkActs)[number];

/** What an act needs to know besides whom. */
export interface BulkInput {
  typeId?: string;
  roleId?: string;
  comment?: string;
}

/** Whom: these, or all of a list. */
export const bulkChoice = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) }),
  z.strictObject({
    filter: z.strictObject({
      words: z.string().optional(),
      typeId: z.uuid().optional(),
      roleId: z.uuid().optional(),
      rank: z.enum(ranks).optional(),
      state: z.enum(userStates).optional(),
      risk: z.enum(risks).optional(),
    }),
  }),
]);
export type BulkChoice = z.output<typeof bulkChoice>;

/** Does an act to one user by the verb that does it to one user alone, so that nothing is allowed in a crowd that is not singly. */
export function doOne(
  services: Services,
  visit: Visit,
  act: BulkAct,
  { typeId = "", roleId = "", comment }: BulkInput,
  userId: string,
): Promise<Result<unknown>> {
  switch (act) {
    case "send-activation":
      return sendActivation(services, visit, { userId, comment });
    case "send-reset":
      return sendLink(services, visit, { userId, comment });
    case "unlock":
      return unlock(services, visit, { userId, comment });
    case "change-type":
      return changeType(services, visit, { userId, revision: null, typeId, comment });
    case "add-role":
      return addRole(services, visit, { userId, roleId, comment });
    case "end-sessions":
      return endUserSessions(services, visit, { userId, comment });
  }
}

/** To whoever is not active yet the activation goes, which leads to a password as well. */
async function sendLink(services: Services, visit: Visit, about: { userId: string; comment?: string }) {
  const sent = await sendReset(services, visit, about);
  return sent.ok || sent.refusal.code !== "not-activated-yet" ? sent : sendActivation(services, visit, about);
}
