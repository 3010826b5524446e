import { policyOf } from "../policy";
import { firstRefusal } from "../sign-in/gates";
import type { Verdict } from "./read-verdict";
import { type Sentence, sentence } from "./sentence";

/**
 * The way on for an owner whose roles allow no password, for when single sign-on is away or refuses them: the owners'
 * door, where its own gates let them in.
 */
export function tellOwnerDoor({ profile, organization }: Verdict): Sentence | null {
  const { name, facts, password } = profile;
  if (facts.methods.includes("password") || !policyOf(organization).sso.ownerDoor) return null;
  if (firstRefusal({ ...facts, door: "owners", temporaryPassword: null })) return null;
  return sentence("evidence.ownerDoor", { name, set: password ? "yes" : "no", page: { page: "signInOwner" } });
}
