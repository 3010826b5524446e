import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { usersByIdentifier } from "../users/users-by-identifier";
import type { Visit } from "../visit";
import { takeRequest } from "./take-request";

/** Somebody asks for a new activation mail (R14), where the policy lets a person ask. Known or unknown, the answer is the same. */
export async function requestActivation(
  services: Services,
  visit: Visit,
  { identifier }: { identifier: string },
): Promise<Result<{ limited: boolean }>> {
  if (policyOf(visit.organization).activation.renewal !== "person") return refuse("activation-by-administrator");
  const users = await usersByIdentifier(services.db, visit.organization, identifier, "either");
  const userIds = users.map((user) => user.id);
  return done(await takeRequest(services, visit, { purpose: "activation", identifier, userIds }));
}
