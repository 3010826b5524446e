import { administer, type OnUser } from "../authority/administer";
import { takeHelpMail } from "../limits/take-help-mail";
import { mailLink } from "../links/mail-link";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { readCandidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";

/**
 * An administrator sends a user the mail with a reset link, as the user could themselves: also where the policy forbids
 * them to (R36, R111). Refused for whoever never activated, has no address, was mailed too often, or signs in
 * without a password.
 */
export const sendReset = (
  services: Services,
  visit: Visit,
  input: OnUser,
): Promise<Result<{ address: string; expiresAt: Date | null }>> =>
  administer(services, visit, "user.send-reset", input, async (tx, { subject, visit: noted }) => {
    const { userId, username, name, email, language, activatedAt } = subject;
    if (!email) return refuse("no-email", { username });
    if (!activatedAt) return refuse("not-activated-yet", { username });
    const candidate = await readCandidate(services, tx, noted, userOfId(userId));
    if (!candidate?.facts.methods.includes("password")) return refuse("method-not-allowed", { username });
    const often = await takeHelpMail(tx, services, noted, { key: userId, username, userId });
    if (often) return { ok: false, refusal: often };
    const letter = { purpose: "reset", kind: "reset", facts: { username, name } } as const;
    const link = await mailLink(tx, services, noted, { id: userId, email, language }, letter);
    return done({ address: email, expiresAt: link.expiresAt });
  });
