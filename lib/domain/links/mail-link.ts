import type { Link } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";
import type { Seconds } from "../duration";
import { record } from "../history/record";
import type { MailFacts } from "../mail/mail-kind";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { issueLink } from "./issue-link";

interface Recipient {
  id: string;
  email: string | null;
  language: string | null;
}

interface Letter<Kind extends keyof MailFacts> {
  purpose: LinkPurpose;
  kind: Kind;
  facts: MailFacts[Kind];
  invitedById?: string | null;
  lifetime?: Seconds;
  aboutId?: string;
  ownersDoor?: boolean;
}

/** Gives a user a link, writes that into history and, where the user has an address, queues the mail that carries it. */
export async function mailLink<Kind extends keyof MailFacts>(
  tx: Transaction,
  services: Services,
  visit: Visit,
  to: Recipient,
  { kind, facts, ...wish }: Letter<Kind>,
): Promise<Link> {
  const { organization } = visit;
  const { link, repeated } = await issueLink(tx, services, {
    organization,
    userId: to.id,
    ...wish,
  });
  // Before the mail is written, so that a link's life tells of both in the order in which they come about.
  const asked = services.clock.now();
  const mailId = to.email
    ? await queueMail(tx, services, {
        organization,
        userId: to.id,
        address: to.email,
        language: to.language ?? organization.language,
        kind,
        facts,
        linkId: link.id,
        expiresAt: link.expiresAt,
      })
    : undefined;
  await record(tx, asked, visit, {
    kind: repeated ? "link.repeated" : "link.issued",
    reason: wish.purpose,
    userId: to.id,
    linkId: link.id,
    mailId,
  });
  return link;
}
