import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { usersByIdentifier } from "../users/users-by-identifier";
import type { Visit } from "../visit";
import { takeRequest } from "./take-request";

/**
 * Somebody asks for a password reset by mail (R25, R57, R59). Known or unknown, the answer is the same, unless the
 * organization asks for the e-mail address and chose to tell strangers who has an account (M8). Neither locks nor changes anything (T25).
 */
export async function requestReset(
  services: Services,
  visit: Visit,
  { identifier }: { identifier: string },
): Promise<Result<{ limited: boolean }>> {
  const { reset, signIn } = policyOf(visit.organization);
  if (!reset.selfService) return refuse("self-service-off");
  const users = await usersByIdentifier(services.db, visit.organization, identifier, reset.identifier);
  const userIds = users.map((user) => user.id);
  const taken = await takeRequest(services, visit, { purpose: "reset", identifier, userIds });
  const tells = signIn.explicit && reset.identifier === "email";
  return tells && userIds.length === 0 && !taken.limited ? refuse("email-not-recognized") : done(taken);
}
