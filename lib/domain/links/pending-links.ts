import type { LinkPurpose, MailState } from "@/prisma/generated/enums";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { openLinks } from "./open-links";

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

/** The activation link, reset link and link to confirm an address that a user has not used yet, newest first. */
export async function pendingLinks(services: Services, visit: Visit, userId: string): Promise<PendingLink[]> {
  const organizationId = visit.organization.id;
  const links = await services.db.link.findMany({
    where: {
      organizationId,
      userId,
      ...openLinks,
      OR: [{ purpose: { in: ["reset", "email"] } }, { purpose: "activation", user: { activatedAt: null } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
  });
  return Promise.all(links.map((link) => described(services, organizationId, link)));
}

interface LinkRow {
  id: string;
  userId: string;
  purpose: LinkPurpose;
  createdAt: Date;
  expiresAt: Date | null;
}

async function described(services: Services, organizationId: string, link: LinkRow): Promise<PendingLink> {
  const { id, userId, purpose, createdAt, expiresAt } = link;
  const told = (kind: string) =>
    ({ where: { organizationId, userId, linkId: id, kind }, orderBy: { id: "asc" } }) as const;
  const [issued, opened, mails] = await Promise.all([
    services.db.accessEvent.findFirst(told("link.issued")),
    services.db.accessEvent.findFirst(told("link.opened")),
    services.db.mail.findMany({
      where: { organizationId, userId, linkId: id },
      orderBy: { createdAt: "desc" },
      take: 3,
      include: { replies: { orderBy: { at: "desc" }, take: 1 } },
    }),
  ]);
  const issuer =
    issued?.actorId && issued.actorId !== userId
      ? await services.db.user.findFirst({ where: { organizationId, id: issued.actorId }, select: { name: true } })
      : null;
  return {
    id,
    purpose,
    issuedAt: createdAt,
    expiresAt,
    expired: expiresAt !== null && expiresAt <= services.clock.now(),
    issuedBy: issuer?.name ?? null,
    openedAt: opened?.at ?? null,
    mails: mails.map(({ address, state, createdAt: at, replies }) => ({
      address,
      state,
      createdAt: at,
      words: replies[0]?.words || null,
    })),
  };
}
