import { done, type Result } from "../result";
import type { Services } from "../services";
import { tellOfDoorPassword } from "../sessions/went-around";
import type { Visit } from "../visit";
import { useLink } from "./use-link";

export interface ResetPassword {
  secret: string;
  linkId: string;
  password: string;
  repeat: string;
}

interface PasswordWasReset {
  username: string;
  identifier: string;
  ownersDoor: boolean;
  lockedUntil: Date | null;
  stillLocked: boolean;
}

/**
 * Sets a new password through a mailed link (R25–R28, R59–R61). Nobody is signed in by it; a suspension stays. `identifier` is what
 * the person now types to sign in, at the owners' door where `ownersDoor` says so; every owner is told of that.
 * `lock` says what of a lock the policy leaves closed, `lockedUntil` until when, where a time opens it.
 */
export async function resetPassword(
  services: Services,
  visit: Visit,
  input: ResetPassword,
): Promise<Result<PasswordWasReset>> {
  const used = await useLink(services, visit, { purpose: "reset", ...input }, async (tx, link) => {
    if (link.ownersDoor) await tellOfDoorPassword(services, tx, visit, link);
  });
  if (!used.ok) return used;
  const { lock, ...whose } = used.value;
  return done({ ...whose, stillLocked: lock.locked, lockedUntil: lock.locked ? lock.until : null });
}
