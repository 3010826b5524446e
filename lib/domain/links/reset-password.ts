import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { useLink } from "./use-link";

export interface ResetPassword {
  secret: string;
  linkId: string;
  password: string;
  repeat: string;
}

/**
 * Sets a new password through a mailed link (R25–R28, R59–R61). Nobody is signed in by it; a suspension stays. `identifier` is what the person now types to sign in.
 * `lock` says what of a lock the policy leaves closed, `lockedUntil` until when, where a time opens it.
 */
export async function resetPassword(
  services: Services,
  visit: Visit,
  input: ResetPassword,
): Promise<Result<{ username: string; identifier: string; lockedUntil: Date | null; stillLocked: boolean }>> {
  const used = await useLink(services, visit, { purpose: "reset", ...input }, async () => {});
  if (!used.ok) return used;
  const { username, identifier, lock } = used.value;
  return done({ username, identifier, stillLocked: lock.locked, lockedUntil: lock.locked ? lock.until : null });
}
