import { administer } from "../authority/administer";
import { record } from "../history/record";
import { takeHelpMail } from "../limits/take-help-mail";
import { openLinks } from "../links/open-links";
import type { MailFacts } from "../mail/mail-kind";
import { queueMail } from "../mail/queue-mail";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { readCandidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";

interface Input {
  userId: string;
  mailId: string;
  comment?: string | null;
}

/** The mails that carry an activation or reset link. */
type Kind = "invitation" | "reset" | "reset-before-activation";

/**
 * An administrator sends a mail again that carries an activation or reset link: the same link, as long as it is good, to
 * the address that is on file now. Any other mail tells of a moment that is over, and is not sent again. Refused, with a
 * new link as the way on, where the link is no good any more; limited as every mail that administrators make.
 */
export const sendMailAgain = (services: Services, visit: Visit, input: Input): Promise<Result<{ address: string }>> =>
  administer(services, visit, "user.send-mail-again", input, async (tx, { now, subject, visit: noted }) => {
    const { organization } = noted;
    const { userId, username, name, email, language, activatedAt, getsMail } = subject;
    const whose = { organizationId: organization.id, userId };
    const mail = await tx.mail.findFirst({ where: { ...whose, id: input.mailId, linkId: { not: null } } });
    const good = { ...openLinks, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
    const link =
      mail?.linkId &&
      (await tx.link.findFirst({
        where: { ...whose, id: mail.linkId, purpose: { in: ["activation", "reset"] }, ...good },
      }));
    if (!link || !services.linkKeys.keys.has(link.keyId)) return refuse("link-not-open");
    const activation = link.purpose === "activation";
    if (activation && activatedAt) return refuse("already-active", { username });
    if (!email) return refuse("no-email", { username });
    if (activation && !getsMail) return refuse("type-gets-no-mail", { username });
    const candidate = activation ? null : await readCandidate(services, tx, noted, userOfId(userId));
    if (candidate && !candidate.facts.methods.includes("password")) return refuse("method-not-allowed", { username });
    const often = await takeHelpMail(tx, services, noted, { key: userId, username, userId });
    if (often) return { ok: false, refusal: often };
    const mailId = await queueMail(tx, services, {
      organization,
      userId,
      address: email,
      language: language ?? organization.language,
      kind: mail.kind as Kind,
      facts: { ...(mail.facts as unknown as MailFacts[Kind]), username, name },
      linkId: link.id,
      expiresAt: link.expiresAt,
    });
    await record(tx, now, noted, { kind: "link.repeated", reason: link.purpose, userId, linkId: link.id, mailId });
    return done({ address: email });
  });
