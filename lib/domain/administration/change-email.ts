import { administer } from "../authority/administer";
import { applyEmail } from "../email-changes/apply-email";
import { askToConfirm } from "../email-changes/ask-to-confirm";
import type { Organization } from "../organizations/organization";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";
import { parseEmail } from "../users/email";
import { refuseShared, refuseUsernameAsAddress } from "../users/taken";
import type { Visit } from "../visit";
import { refuseMeanwhile } from "./meanwhile";

interface Input {
  userId: string;
  /** The revision of the user that the form was shown with. */
  revision: number;
  /** Null: the account is to have none. */
  email: string | null;
  /** Saved although another user has it too. */
  sharedToo: boolean;
  comment?: string | null;
}

/**
 * Gives a user another address, which counts as resetting their password: whoever reads it can get in. An active user's
 * waits until it is confirmed there, and the address on file is told (`pending`); of somebody who never activated it is on
 * file at once, and the invitation that went to the old one is void. No address at all takes effect at once too.
 */
export const changeEmail = (services: Services, visit: Visit, input: Input): Promise<Result<{ pending: boolean }>> =>
  administer<{ pending: boolean }>(services, visit, "user.change-email", input, async (tx, given) => {
    const { subject } = given;
    const email = input.email?.trim() ? parseEmail(input.email) : null;
    if (input.email?.trim() && !email) return refuse("email-invalid");
    if (email === subject.email) return done({ pending: false });
    const meanwhile = await refuseMeanwhile(tx, visit, input);
    if (meanwhile) return { ok: false, refusal: meanwhile };
    const refused = email && (await refuseAddress(tx, visit.organization, email, subject.userId, input.sharedToo));
    if (refused) return { ok: false, refusal: refused };
    const change = { email, comment: input.comment };
    if (email && subject.activatedAt) {
      await askToConfirm(tx, services, visit, given, { ...change, email });
      return done({ pending: true });
    }
    await applyEmail(tx, services, visit, { ...subject, by: given.actor }, change);
    return done({ pending: false });
  });

const refuseAddress = async (
  tx: Transaction,
  organization: Organization,
  email: string,
  but: string,
  sharedToo: boolean,
): Promise<Refusal | null> =>
  (await refuseUsernameAsAddress(tx, organization.id, canonical(email), but)) ??
  refuseShared(tx, organization, email, { sharedToo, but });
