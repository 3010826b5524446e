import type { LinkPurpose } from "@/prisma/generated/enums";
import type { Policy } from "../policy";
import type { RefusalCode } from "../refusal";

/** What of a link and its user decides whether it can be used. */
export interface LinkFacts {
  purpose: LinkPurpose;
  userId: string;
  expiresAt: Date | null;
  usedAt: Date | null;
  replacedAt: Date | null;
  revokedAt: Date | null;
  user: { activatedAt: Date | null };
}

/**
 * Why a proven link cannot be used at `now`, or null. A used one is called used, whatever happened to it
 * later; an activation link is used up as soon as its person is active (T27).
 */
export function linkRefusal(link: LinkFacts, now: Date, signedInUserId: string | null = null): RefusalCode | null {
  if (signedInUserId !== null && signedInUserId !== link.userId) return "link-foreign";
  if (link.usedAt || (link.purpose === "activation" && link.user.activatedAt)) return "link-used";
  if (link.revokedAt) return "link-revoked";
  if (link.replacedAt) return "link-replaced";
  return link.expiresAt && link.expiresAt <= now ? "link-expired" : null;
}

/**
 * The code whose words the organization shows for it: policies of used and foreign activation links (C9, C10), and
 * where the policy is explicit the systems' own messages. Whose they are goes by what people sign in with, as at
 * sign-in: an e-mail address is S3 (M6), anything else S4 (M11).
 */
export function toldRefusal(policy: Policy, purpose: LinkPurpose, code: RefusalCode): RefusalCode {
  const { activation, signIn } = policy;
  const byEmail = signIn.identifier === "email";
  if (purpose === "reset") {
    return signIn.explicit && !byEmail && code !== "link-foreign" ? "link-reset-token-invalid" : code;
  }
  if (code === "link-used") return activation.usedLink === "saysInvalid" ? "link-confirmation-invalid" : code;
  if (code === "link-foreign" && activation.foreignLink === "says") return code;
  if (signIn.explicit && byEmail) return "link-confirmation-invalid";
  return code === "link-foreign" ? "link-expired" : code;
}
