import type { HandOver } from "@/lib/domain/mail/deliver-mail";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import type { Link, Mail } from "@/prisma/generated/client";
import { renderMail } from "./render";
import type { Transport } from "./transport";

/** Who mails of an organization are from. */
export const senderOf = (transport: Pick<Transport, "sender">, { name, origin }: Organization) => ({
  name,
  address: transport.sender ?? `no-reply@${new URL(origin).hostname}`,
});

/** The link that a mail carries, as long as its key is still there. */
export async function linkOfMail(
  { db, linkKeys }: Pick<Services, "db" | "linkKeys">,
  mail: Mail,
): Promise<Link | null> {
  if (!mail.linkId) return null;
  const link = await db.link.findFirst({ where: { id: mail.linkId, organizationId: mail.organizationId } });
  return link && linkKeys.keys.has(link.keyId) ? link : null;
}

/** Hands mails to a transport, rendered at that moment. */
export const handOver =
  (services: Pick<Services, "db" | "linkKeys">, transport: Transport): HandOver =>
  async (mail, organization) => {
    const { subject, text, html } = await renderMail(
      services.linkKeys,
      organization,
      mail,
      await linkOfMail(services, mail),
    );
    return transport.send({
      messageId: mail.messageId,
      date: mail.createdAt,
      from: senderOf(transport, organization),
      to: mail.address,
      subject,
      text,
      html,
    });
  };
