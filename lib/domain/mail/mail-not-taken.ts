import { Prisma } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** The last mail to a user's present address, where it did not arrive. */
export interface MailNotTaken {
  mailId: string;
  kind: string;
  address: string;
  /** `refused` by the server that we hand mails to, sent back by theirs (`bounced`), or given up after a day of tries (`expired`). */
  state: "refused" | "bounced" | "expired";
  at: Date;
  /** Who said so last, and in which words; `null` where nobody said anything. */
  server: string | null;
  words: string | null;
}

/**
 * The rows (`m`) of mails that did not arrive, went to the address that is on file still, and were followed by none that
 * did. Where a mail was sent back, the mail service's having taken a later one says nothing: it takes every one.
 */
export const mailsNotTaken = ({ id }: Pick<Organization, "id">): Prisma.Sql => Prisma.sql`FROM mail m
  JOIN user_account a ON a.id = m.user_id AND a.organization_id = m.organization_id AND a.email = m.address
  WHERE m.organization_id = ${id}::uuid AND m.state IN ('refused', 'expired', 'bounced') AND m.attempts > 0
    AND NOT EXISTS (SELECT 1 FROM mail n WHERE n.organization_id = m.organization_id AND n.user_id = m.user_id
      AND n.created_at > m.created_at AND n.address = m.address
      AND (n.state = 'delivered' OR (n.state = 'accepted' AND (m.state <> 'bounced' OR n.provider_id IS NULL))))`;

/** Whether mail reaches a user at the address on file: the last one that did not, or `null`. */
export async function readMailNotTaken(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  userId: string,
): Promise<MailNotTaken | null> {
  const rows = await db.$queryRaw<MailNotTaken[]>(Prisma.sql`
    SELECT last.*, r.server, r.words FROM (
      SELECT m.id AS "mailId", m.kind, m.address, m.state::text AS state, coalesce(m.settled_at, m.created_at) AS at
      ${mailsNotTaken(organization)} AND m.user_id = ${userId}::uuid ORDER BY m.created_at DESC LIMIT 1) last
    LEFT JOIN LATERAL (SELECT t.server, t.words FROM mail_reply t
      WHERE t.mail_id = last."mailId" AND NOT t.accepted AND (last.state <> 'bounced' OR t.report = 'bounced')
      ORDER BY t.at DESC LIMIT 1) r ON true`);
  return rows[0] ?? null;
}
