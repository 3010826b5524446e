import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Door } from "../sign-in/facts";
import { usersByIdentifier } from "../users/users-by-identifier";
import type { Visit } from "../visit";
import { takeRequest } from "./take-request";

/**
 * Somebody asks for a password reset by mail (R25, R57, R59). Known or unknown, the answer is the same, unless the
 * organization asks for the e-mail address and chose to tell strangers who has an account (M8). Neither locks nor changes anything (T25).
 * At the owners' door nobody is told, and it is asked there whatever the policy leaves to people elsewhere.
 */
export async function requestReset(
  services: Services,
  visit: Visit,
  { identifier, door }: { identifier: string; door?: Door },
): Promise<Result<{ limited: boolean }>> {
  const { reset, signIn, sso } = policyOf(visit.organization);
  const atOwners = door === "owners";
  if (atOwners && !sso.ownerDoor) return refuse("owner-door-closed");
  if (!atOwners && !reset.selfService) return refuse("self-service-off");
  const users = await usersByIdentifier(services.db, visit.organization, identifier, reset.identifier);
  const userIds = users.map((user) => user.id);
  const taken = await takeRequest(services, visit, { purpose: "reset", identifier, userIds, door });
  const tells = !atOwners && signIn.explicit && reset.identifier === "email";
  return tells && userIds.length === 0 && !taken.limited ? refuse("email-not-recognized") : done(taken);
}
