import { administer, type Given } from "../authority/administer";
import { applyEmail } from "../email-changes/apply-email";
import { askToConfirm } from "../email-changes/ask-to-confirm";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";
import { parseEmail } from "../users/email";
import { addressIsUsername } from "../users/taken";
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
    const refused = email ? await refuseAddress(tx, visit, given, email, input.sharedToo) : null;
    if (refused) return refused;
    const change = { email, comment: input.comment };
    if (email && subject.activatedAt) {
      await askToConfirm(tx, services, visit, given, { ...change, email });
      return done({ pending: true });
    }
    await applyEmail(tx, services, visit, { ...subject, by: given.actor }, change);
    return done({ pending: false });
  });

async function refuseAddress(
  tx: Transaction,
  { organization }: Visit,
  { subject }: Given,
  email: string,
  sharedToo: boolean,
) {
  const organizationId = organization.id;
  const emailKey = canonical(email);
  if (await addressIsUsername(tx, organizationId, emailKey, subject.userId)) return refuse("email-is-username");
  // Where one signs in with it, a shared address keeps everybody out who has it.
  if (sharedToo && policyOf(organization).signIn.identifier !== "email") return null;
  const others = await tx.user.findMany({
    where: { organizationId, emailKey, id: { not: subject.userId } },
    select: { username: true },
    take: 5,
  });
  return others.length > 0
    ? refuse("email-in-use", { usernames: others.map(({ username }) => username).join(", ") })
    : null;
}
