import { Prisma } from "@/prisma/generated/client";
import type { LinkPurpose, MailState } from "@/prisma/generated/enums";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** A link that was neither used nor ended by anything but, perhaps, time (R98, R110, T37). Never its secret. */
export interface PendingLink {
  id: string;
  purpose: LinkPurpose;
  issuedAt: Date;
  /** Null: no time ends it. */
  expiresAt: Date | null;
  expired: boolean;
  /** The administrator who sent it; null where the person asked for it. */
  issuedBy: string | null;
  openedAt: Date | null;
  /** The mails that carry it, newest first. */
  mails: { address: string; state: MailState; createdAt: Date; words: string | null }[];
}

/** So many links are told of, and so many mails of each. */
const most = { links: 10, mails: 3 };

/** The activation link, reset link and link to confirm an address that a user has not used yet, newest first. */
export async function pendingLinks(services: Services, visit: Visit, userId: string): Promise<PendingLink[]> {
  const organizationId = visit.organization.id;
  const now = services.clock.now();
  const links = await readLinks(services, organizationId, userId);
  const mails = await readMails(services, organizationId, userId, links);
  return links.map((link) => ({
    ...link,
    expired: link.expiresAt !== null && link.expiresAt <= now,
    mails: mails.filter(({ linkId }) => linkId === link.id).map(({ linkId: _, ...mail }) => mail),
  }));
}

type Link = Omit<PendingLink, "expired" | "mails">;

/** Each with its first events, by the index of the events of a link: all in one statement, for some have ten links. */
const readLinks = ({ db }: Services, organizationId: string, userId: string): Promise<Link[]> =>
  db.$queryRaw<Link[]>(Prisma.sql`
    SELECT l.id, l.purpose::text AS purpose, l.created_at AS "issuedAt", l.expires_at AS "expiresAt",
      (SELECT a.name FROM (${firstEvent("link.issued")}) e JOIN user_account a ON a.id = e.actor_id
        AND a.organization_id = l.organization_id AND a.id <> l.user_id) AS "issuedBy",
      (SELECT e.at FROM (${firstEvent("link.opened")}) e) AS "openedAt"
    FROM link l JOIN user_account u ON u.id = l.user_id AND u.organization_id = l.organization_id
    WHERE l.organization_id = ${organizationId}::uuid AND l.user_id = ${userId}::uuid
      AND l.used_at IS NULL AND l.replaced_at IS NULL AND l.revoked_at IS NULL
      AND (l.purpose IN ('reset', 'email') OR (l.purpose = 'activation' AND u.activated_at IS NULL))
    ORDER BY l.created_at DESC, l.id DESC LIMIT ${most.links}`);

const firstEvent = (kind: string) => Prisma.sql`SELECT f.at, f.actor_id FROM access_event f
  WHERE f.organization_id = l.organization_id AND f.link_id = l.id AND f.user_id = l.user_id AND f.kind = ${kind}
  ORDER BY f.at, f.id LIMIT 1`;

type LinkMail = PendingLink["mails"][number] & { linkId: string };

async function readMails({ db }: Services, organizationId: string, userId: string, links: Link[]): Promise<LinkMail[]> {
  if (links.length === 0) return [];
  return db.$queryRaw<LinkMail[]>(Prisma.sql`
    SELECT m.link_id AS "linkId", m.address, m.state::text AS state, m.created_at AS "createdAt",
      (SELECT nullif(r.words, '') FROM mail_reply r WHERE r.mail_id = m.id ORDER BY r.at DESC LIMIT 1) AS words
    FROM (SELECT *, row_number() OVER (PARTITION BY link_id ORDER BY created_at DESC, id DESC) AS place FROM mail
      WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid
        AND link_id = ANY(${links.map(({ id }) => id)}::uuid[])) m
    WHERE m.place <= ${most.mails} ORDER BY m.created_at DESC, m.id DESC`);
}
