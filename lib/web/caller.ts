import { type Act, ruleOf } from "@/lib/domain/authority/acts";
import { confirmedUntil } from "@/lib/domain/callers/confirmed-until";
import { policyOf } from "@/lib/domain/policy";
import { currentContext } from "./context";
import type { SubjectPage } from "./subject";
import { currentVisit } from "./visit";

/**
 * Whether whoever is signed in must first make sure who is calling before they do this to a user (the policy's
 * `admin.verifyCaller`). As authorize.ts asks it, which asks again.
 */
export async function needsCaller(act: Act, { person, profile }: SubjectPage): Promise<boolean> {
  const { userId, activatedAt } = profile;
  if (!activatedAt || userId === person.userId) return false;
  const { organization, services } = currentContext();
  if (!ruleOf(act).caller || !policyOf(organization).admin.verifyCaller) return false;
  return (await confirmedUntil(services, await currentVisit(), userId)) === null;
}
