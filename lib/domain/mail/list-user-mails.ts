import { Prisma } from "@/prisma/generated/client";
import type { LinkPurpose, MailReport, MailState } from "@/prisma/generated/enums";
import type { Ranked } from "../authority/may-act";
import { inScope } from "../authority/scope";
import { type Mark, readMark, writeMark } from "../keyset";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** How many mails stand on a page. */
const pageSize = 20;

export interface ListedMail {
  id: string;
  kind: string;
  address: string;
  messageId: string;
  state: MailState;
  createdAt: Date;
  settledAt: Date | null;
  /** When it is given up, while it waits. */
  expiresAt: Date;
  /** Each try and each report of a mail service, first to last, with the receiving server's words. */
  tries: {
    at: Date;
    server: string;
    accepted: boolean;
    permanent: boolean;
    words: string;
    /** What the service reported after it had taken the mail; `null`: it is a try. */
    report: MailReport | null;
  }[];
  /** Whether a mail service took it, which is not the receiving server; otherwise it was our own. */
  byService: boolean;
  /** What became of the link that it carries. */
  link: MailedLink | null;
}

interface MailedLink {
  id: string;
  purpose: LinkPurpose;
  /** Whether it can still be used. */
  open: boolean;
  openedAt: Date | null;
  usedAt: Date | null;
}

interface Row extends Omit<ListedMail, "tries" | "link">, Omit<MailedLink, "id" | "purpose"> {
  linkId: string | null;
  purpose: LinkPurpose | null;
}

/** The mails to a user, newest first, each with its life (R125); `before` is the mark that the last page gave. */
export async function listUserMails(
  services: Services,
  visit: Visit,
  actor: Ranked,
  { userId, before, most = pageSize }: { userId: string; before?: unknown; most?: number },
): Promise<{ mails: ListedMail[]; next: string | null }> {
  const organizationId = visit.organization.id;
  const rows = await services.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT m.id, m.kind, m.address, m.message_id AS "messageId", m.state::text AS state, m.created_at AS "createdAt", m.settled_at AS "settledAt",
      m.expires_at AS "expiresAt", m.provider_id IS NOT NULL AS "byService", m.link_id AS "linkId", l.purpose::text AS purpose, l.used_at AS "usedAt",
      l.used_at IS NULL AND l.replaced_at IS NULL AND l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > ${services.clock.now()})
        AND NOT (l.purpose = 'activation' AND u.activated_at IS NOT NULL) AS open,
      (SELECT min(e.at) FROM access_event e WHERE e.organization_id = m.organization_id AND e.user_id = m.user_id
        AND e.link_id = m.link_id AND e.kind = 'link.opened') AS "openedAt"
    FROM mail m JOIN user_account u ON u.id = m.user_id AND u.organization_id = m.organization_id
    LEFT JOIN link l ON l.id = m.link_id AND l.organization_id = m.organization_id
    WHERE m.organization_id = ${organizationId}::uuid AND m.user_id = ${userId}::uuid AND ${inScope(actor)} AND ${olderThan(readMark(before))}
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${most + 1}`);
  const shown = rows.slice(0, most);
  const replies = await services.db.mailReply.findMany({
    where: { organizationId, mailId: { in: shown.map(({ id }) => id) } },
    orderBy: { at: "asc" },
  });
  const mails = shown.map(({ linkId, purpose, open, openedAt, usedAt, ...mail }) => ({
    ...mail,
    tries: replies.filter(({ mailId }) => mailId === mail.id),
    link: linkId && purpose ? { id: linkId, purpose, open, openedAt, usedAt } : null,
  }));
  const last = rows.length > most ? shown.at(-1) : undefined;
  return { mails, next: last ? writeMark({ at: last.createdAt, id: last.id }) : null };
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const olderThan = (mark: Mark | null): Prisma.Sql =>
  mark && uuid.test(mark.id) ? Prisma.sql`(m.created_at, m.id) < (${mark.at}, ${mark.id}::uuid)` : Prisma.sql`true`;
