import type { MailboxMessage } from "@/lib/domain/mail/mailbox-message";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import type { Mail } from "@/prisma/generated/client";
import { builtInTransport } from "./built-in";
import { linkOfMail, senderOf } from "./hand-over";
import { type RenderedMail, renderMail } from "./render";

/** The mailbox shows so many mails; older ones stay in the database. */
const most = 200;

/** A mail does not change once it is taken, and whoever waits for one reads the mailbox again and again. */
const rendered = new Map<string, Promise<RenderedMail>>();
const mostRendered = 1_000;

function renderOnce(services: Pick<Services, "db" | "linkKeys">, organization: Organization, mail: Mail) {
  const known = rendered.get(mail.id);
  if (known) return known;
  if (rendered.size >= mostRendered) rendered.clear();
  const made = linkOfMail(services, mail).then((link) => renderMail(services.linkKeys, organization, mail, link));
  rendered.set(mail.id, made);
  made.catch(() => rendered.delete(mail.id));
  return made;
}

/** The demo's mailbox of one organization: the mails that were taken, newest first, rendered as they are read. */
export async function readMailbox(
  services: Pick<Services, "db" | "linkKeys">,
  organization: Organization,
): Promise<MailboxMessage[]> {
  const mails = await services.db.mail.findMany({
    where: { organizationId: organization.id, state: "accepted" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
  });
  const from = senderOf(builtInTransport(), organization);
  return Promise.all(
    mails.map(async (mail) => ({
      id: mail.id,
      at: mail.createdAt.toISOString(),
      to: mail.address,
      from: `${from.name} <${from.address}>`,
      ...(await renderOnce(services, organization, mail)),
    })),
  );
}
