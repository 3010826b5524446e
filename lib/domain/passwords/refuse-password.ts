import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { type Refusal, together } from "../result";
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
 * Why a new password is refused, everything at once, or `null`. Costs no hash; every entrance that sets a password
 * asks it first (T1–T6). Facts: `least`, `most` and `length` in code points.
 */
export async function refusePassword(services: Services, chosen: NewPassword): Promise<Refusal | null> {
  const { organization, username, email, password, repeat } = chosen;
  const least = policyOf(organization).password.minLength;
  const length = passwordLength(password);
  if (length > longestPassword) return { code: "password-too-long", facts: { most: longestPassword, length } };
  const same = password.normalize("NFC") === repeat.normalize("NFC");
  const words = contextWords({ username, email, organization: organization.name });
  return together(
    length < least ? { code: "password-too-short", facts: { least, length } } : null,
    isContextWord(password, words) ? { code: "password-context" } : await knownPassword(services, password),
    same ? null : { code: "password-repeat-differs" },
  );
}

async function knownPassword(services: Services, password: string): Promise<Refusal | null> {
  if (services.passwords.isCommon(password)) return { code: "password-common" };
  return (await services.breached?.includes(password)) ? { code: "password-breached" } : null;
}
