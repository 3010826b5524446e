import { applyEmail } from "../email-changes/apply-email";
import { takeHelpMail } from "../limits/take-help-mail";
import { invite } from "../links/invite-user";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { canonical } from "../text";
import { parseEmail } from "../users/email";
import { holdUser } from "../users/hold-user";
import { refuseUsernameAsAddress } from "../users/taken";
import type { Visit } from "../visit";
import { firstOwnerOf } from "./first-owner";
import { operate } from "./operate";

interface Input {
  organizationId: string;
  userId: string;
  email: string;
  comment?: string | null;
}

/**
 * The operator corrects the misspelt address of an organization's first owner, whom nobody else could reach, and invites
 * them anew: with a reason, and only as long as nobody has come in as an owner. What went to the old address is void.
 */
export const correctAddress = (
  services: Services,
  visit: Visit,
  input: Input,
): Promise<Result<{ address: string; expiresAt: Date | null }>> =>
  operate(services, visit, "operator.correct-address", input, async (tx, { organization, noted }) => {
    // Who is coming in at this moment is waited for: then it is their address, and nobody else's to change.
    await holdUser(tx, { organizationId: organization.id, userId: input.userId });
    const first = await firstOwnerOf(tx, organization.id);
    if (first?.userId !== input.userId) return refuse("first-user-came-in");
    const { userId, username } = first;
    const email = parseEmail(input.email);
    if (!email) return refuse("email-invalid");
    const refused = await refuseUsernameAsAddress(tx, organization.id, canonical(email), userId);
    if (refused) return { ok: false, refusal: { code: refused.code } };
    const theirs = await noted({ userId });
    const often = await takeHelpMail(tx, services, theirs, { key: userId, username, userId, personAlone: true });
    if (often) return { ok: false, refusal: often };
    if (email !== first.email)
      await applyEmail(tx, services, theirs, { ...first, by: null }, { email, comment: input.comment });
    const invited = await invite(tx, services, theirs, { userId });
    return invited.ok ? done({ address: email, expiresAt: invited.value.link.expiresAt }) : invited;
  });
