import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { takeRequest } from "./take-request";
import { usersByIdentifier } from "./users-by-identifier";

/** Somebody asks for a new activation mail (R14), where the policy lets a person ask. Known or unknown, the answer is the same. */
export async function requestActivation(
  services: Services,
  visit: Visit,
  { identifier }: { identifier: string },
): Promise<Result<{ limited: boolean }>> {
  if (policyOf(visit.organization).activation.renewal !== "person") return refuse("activation-by-administrator");
  const userIds = await usersByIdentifier(services, visit, identifier, "either");
  return done(await takeRequest(services, visit, { purpose: "activation", identifier, userIds }));
}
