import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Refusal } from "../result";
import type { Services } from "../services";
import { contextWords, isContextWord, longestPassword, passwordLength } from "./rules";

interface NewPassword {
  organization: Organization;
  username: string;
  email: string | null;
  password: string;
  /** The second typing, compared as the password will be hashed. */
  repeat: string;
}

/**
 * Why a new password is refused, or `null`. Costs no hash; every entrance that sets a password asks it first (T1–T6).
 * Facts: `least`, `most` and `length` in code points.
 */
export async function refusePassword(services: Services, chosen: NewPassword): Promise<Refusal | null> {
  const { organization, username, email, password, repeat } = chosen;
  const least = policyOf(organization).password.minLength;
  const length = passwordLength(password);
  if (length > longestPassword) return { code: "password-too-long", facts: { most: longestPassword, length } };
  if (length < least) return { code: "password-too-short", facts: { least, length } };
  if (password.normalize("NFC") !== repeat.normalize("NFC")) return { code: "password-repeat-differs" };
  const words = contextWords({ username, email, organization: organization.name });
  if (isContextWord(password, words)) return { code: "password-context" };
  if (services.passwords.isCommon(password)) return { code: "password-common" };
  if (await services.breached?.includes(password)) return { code: "password-breached" };
  return null;
}
