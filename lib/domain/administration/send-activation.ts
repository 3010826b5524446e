import { administer, type OnUser } from "../authority/administer";
import { takeHelpMail } from "../limits/take-help-mail";
import { invite } from "../links/invite-user";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { readCandidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";

/**
 * An administrator sends a user the activation mail, again if need be (R11, R15). Sent twice within half an hour it is
 * the same link. Refused for whoever is active, has no address, was mailed
 * too often, or whose type gets no mail.
 */
export const sendActivation = (
  services: Services,
  visit: Visit,
  input: OnUser,
): Promise<Result<{ address: string; expiresAt: Date | null }>> =>
  administer(services, visit, "user.send-activation", input, async (tx, { subject, visit: noted }) => {
    const { activatedAt, email, getsMail, username, userId } = subject;
    if (activatedAt) {
      const candidate = await readCandidate(services, tx, noted, userOfId(userId));
      const password = candidate?.facts.methods.includes("password");
      return refuse(password ? "already-active" : "signs-in-elsewhere", { username });
    }
    if (!email) return refuse("no-email", { username });
    if (!getsMail) return refuse("type-gets-no-mail", { username });
    const often = await takeHelpMail(tx, services, noted, { key: userId, username, userId });
    if (often) return { ok: false, refusal: often };
    const invited = await invite(tx, services, noted, { userId });
    return invited.ok ? done({ address: email, expiresAt: invited.value.link.expiresAt }) : invited;
  });
