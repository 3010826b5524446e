import { takeHelpMail } from "../limits/take-help-mail";
import { invite } from "../links/invite-user";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { firstOwnerOf } from "./first-owner";
import { operate } from "./operate";

interface Input {
  organizationId: string;
  /** Who was first when the page was shown. */
  userId: string;
}

/**
 * The operator sends an organization's first owner the invitation again, to the address on file (R71, R80): only as long
 * as nobody has come in as an owner. Within half an hour it is the same link.
 */
export const resendInvitation = (
  services: Services,
  visit: Visit,
  input: Input,
): Promise<Result<{ address: string; expiresAt: Date | null }>> =>
  operate(services, visit, "operator.resend-invitation", input, async (tx, { organization, noted }) => {
    await holdUser(tx, { organizationId: organization.id, userId: input.userId });
    const first = await firstOwnerOf(tx, organization.id);
    if (first?.userId !== input.userId) return refuse("first-user-came-in");
    const { userId, username, email } = first;
    if (!email) return refuse("no-email", { username });
    const theirs = await noted({ userId });
    const often = await takeHelpMail(tx, services, theirs, { key: userId, username, userId, personAlone: true });
    if (often) return { ok: false, refusal: often };
    const invited = await invite(tx, services, theirs, { userId });
    return invited.ok ? done({ address: email, expiresAt: invited.value.link.expiresAt }) : invited;
  });
