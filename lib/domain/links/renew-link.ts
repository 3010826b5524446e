import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import type { PasswordPurpose } from "./password-purpose";
import { readLink, refuseProven, refuseUnproven } from "./read-link";
import { takeRequest } from "./take-request";

/**
 * "Send me a new one", from the page of a link that cannot be used any more: mails the address on file of that
 * link's person without naming it (T38). The old secret proves who asks, so the person need not know their
 * username. Where the policy leaves it to an administrator, the refusal names the one who invited.
 */
export async function renewLink(
  services: Services,
  visit: Visit,
  { purpose, secret }: { purpose: PasswordPurpose; secret: string },
): Promise<Result<{ limited: boolean }>> {
  const { organization } = visit;
  const { activation, reset, sso } = policyOf(organization);
  const link = await readLink(services, organization, purpose, secret);
  if (!link) return refuseUnproven(organization, purpose);
  const door = link.ownersDoor ? "owners" : "everybody";
  if (link.ownersDoor && !sso.ownerDoor) return refuse("owner-door-closed");
  if (purpose === "reset" && !link.ownersDoor && !reset.selfService)
    return refuseProven(services.db, organization, link, "self-service-off");
  if (purpose === "activation" && activation.renewal !== "person") {
    return refuseProven(services.db, organization, link, "activation-by-administrator");
  }
  const { username } = link.user;
  return done(await takeRequest(services, visit, { purpose, identifier: username, userIds: [link.userId], door }));
}
