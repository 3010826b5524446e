import type { LinkPurpose } from "@/prisma/generated/enums";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { linkEnds } from "./link-actor";
import { type LinkHands, type LinkRecords, type LinkStep, linkLife } from "./link-life";
import { linkRefusal } from "./link-refusal";
import type { PasswordPurpose } from "./password-purpose";
import { readLink } from "./read-link";

export interface ToldLink {
  id: string;
  purpose: LinkPurpose;
  createdAt: Date;
  steps: LinkStep[];
}

/**
 * The lives of a user's last activation and reset links for an administrator, newest first: at most five, each with its
 * first events, who brought them about and why they ended.
 */
export async function readLinkLives(services: Services, visit: Visit, userId: string): Promise<ToldLink[]> {
  const links = await services.db.link.findMany({
    where: { organizationId: visit.organization.id, userId, purpose: { in: ["activation", "reset"] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 5,
  });
  return Promise.all(links.map((link) => lifeOf(services, visit, link, { hands: true })));
}

/**
 * The life of the link that a secret proves, for the page that says that it cannot be used. Nothing for a secret that
 * proves nothing, or in the browser of somebody else. Consumes nothing (T31).
 */
export async function readProvenLife(
  services: Services,
  visit: Visit,
  { purpose, secret }: { purpose: PasswordPurpose; secret: string },
): Promise<LinkStep[]> {
  const link = await readLink(services, visit.organization, purpose, secret);
  if (!link || linkRefusal(link, services.clock.now(), visit.actorId) === "link-foreign") return [];
  return (await lifeOf(services, visit, link, { hands: false })).steps;
}

/** Not that a mail was put off, which can happen all day. */
const settling = { OR: [{ accepted: true }, { permanent: true }] };

type Row = Parameters<typeof linkLife>[0]["link"] & Pick<ToldLink, "id" | "purpose">;

async function lifeOf(
  services: Services,
  { organization }: Visit,
  link: Row,
  told: { hands: boolean },
): Promise<ToldLink> {
  const { db, clock } = services;
  const { id, purpose, userId, createdAt } = link;
  const whose = { organizationId: organization.id, userId, linkId: id };
  const [events, mails] = await Promise.all([
    db.accessEvent.findMany({
      where: { ...whose, kind: { startsWith: "link." }, at: { gte: createdAt } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: 30,
    }),
    db.mail.findMany({
      where: { ...whose, createdAt: { gte: createdAt } },
      orderBy: { createdAt: "asc" },
      take: 5,
      include: { replies: { where: settling, orderBy: { at: "asc" }, take: 5 } },
    }),
  ]);
  const hands = told.hands ? await readHands(services, organization.id, link, events) : undefined;
  return { id, purpose, createdAt, steps: linkLife({ link, events, mails }, clock.now(), hands) };
}

/** Whatever ends a link writes its own event within the same act, with the same time. */
async function readHands(
  { db }: Services,
  organizationId: string,
  { userId, revokedAt }: Row,
  events: LinkRecords["events"],
): Promise<LinkHands> {
  const found =
    revokedAt &&
    (await db.accessEvent.findFirst({
      where: { organizationId, userId, at: revokedAt, kind: { in: [...linkEnds] } },
      orderBy: { id: "asc" },
      select: { kind: true, actorId: true },
    }));
  const kind = linkEnds.find((end) => end === found?.kind);
  const end = kind && found ? { kind, actorId: found.actorId } : null;
  const ids = [...events, ...(end ? [end] : [])].flatMap(({ actorId }) => actorId ?? []);
  const people = await db.user.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return { end, names: new Map(people.map(({ id, name }) => [id, name])) };
}
