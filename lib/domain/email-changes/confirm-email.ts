import type { EmailChange } from "@/prisma/generated/client";
import { record } from "../history/record";
import { linkRefusal } from "../links/link-refusal";
import { openLinks } from "../links/open-links";
import { type ProvenLink, readLink, refuseProven, refuseUnproven } from "../links/read-link";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { holdUser } from "../users/hold-user";
import { refuseUsernameAsAddress } from "../users/taken";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import { applyEmail } from "./apply-email";

export interface WaitingChange {
  linkId: string;
  email: string;
  username: string;
  expiresAt: Date | null;
}

interface Read {
  link: ProvenLink;
  change: EmailChange;
}

/** The change of address that a mailed link can confirm now. Consumes and writes nothing (T31). */
export async function inspectEmailChange(
  services: Services,
  visit: Visit,
  secret: string,
): Promise<Result<WaitingChange>> {
  const read = await readChange(services, visit, secret);
  if (!read.ok) return read;
  const { link, change } = read.value;
  return done({ linkId: link.id, email: change.email, username: link.user.username, expiresAt: link.expiresAt });
}

/**
 * The holder of a new address confirms it through the link that was mailed there: it is on file from now on. Of any
 * number of parallel uses one wins; a reset or another change that happened meanwhile wins too.
 */
export async function confirmEmail(
  services: Services,
  visit: Visit,
  { secret, linkId }: { secret: string; linkId: string },
): Promise<Result<{ email: string }>> {
  const read = await readChange(services, visit, secret);
  if (!read.ok) return read;
  const { link, change } = read.value;
  if (link.id !== linkId) return refuse("link-other-tab");
  return services.db.$transaction(async (tx) => {
    const { organization } = visit;
    const { userId } = link;
    await takeUsersTurn(tx, organization.id);
    await holdUser(tx, { organizationId: organization.id, userId });
    // Whoever holds the link is not told whose it is.
    if (await refuseUsernameAsAddress(tx, organization.id, change.emailKey, userId)) return refuse("email-is-username");
    const shared = { organizationId: organization.id, emailKey: change.emailKey, id: { not: userId } };
    const keepsOut =
      policyOf(organization).signIn.identifier === "email" && (await tx.user.count({ where: shared })) > 0;
    if (keepsOut) return refuse("email-is-username");
    const now = services.clock.now();
    if (!(await consume(tx, link, change, now))) return refuse("link-used");
    const by = await tx.user.findFirst({ where: { organizationId: organization.id, id: change.requestedById } });
    const user = await tx.user.findFirstOrThrow({ where: { organizationId: organization.id, id: userId } });
    await record(tx, now, visit, { kind: "link.used", reason: "email", userId, linkId: link.id });
    await applyEmail(tx, services, visit, { ...user, userId, by }, { email: change.email });
    return done({ email: change.email });
  });
}

async function readChange(services: Services, visit: Visit, secret: string): Promise<Result<Read>> {
  const { organization } = visit;
  const link = await readLink(services, organization, "email", secret);
  if (!link?.aboutId) return refuseUnproven(organization, "email");
  const code = linkRefusal(link, services.clock.now());
  if (code) return refuseProven(services.db, organization, link, code);
  const change = await services.db.emailChange.findFirst({
    where: { organizationId: organization.id, id: link.aboutId },
  });
  if (!change || change.confirmedAt || change.cancelledAt) {
    return refuseProven(services.db, organization, link, "link-replaced");
  }
  return done({ link, change });
}

/** The one winner's writes; the user is held, so the change that waits now still waits then. */
async function consume(tx: Transaction, link: ProvenLink, change: EmailChange, now: Date): Promise<boolean> {
  const { organizationId } = link;
  const waits = { id: change.id, organizationId, confirmedAt: null, cancelledAt: null };
  if ((await tx.emailChange.count({ where: waits })) === 0) return false;
  const used = await tx.link.updateMany({
    where: { id: link.id, organizationId, ...openLinks, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (used.count === 0) return false;
  await tx.emailChange.updateMany({ where: waits, data: { confirmedAt: now } });
  return true;
}
