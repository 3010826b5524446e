import type { MailState } from "@/prisma/generated/enums";
import type { Services } from "../services";
import { type FirstOwner, firstOwnerOf } from "./first-owner";

export interface FirstInvitation extends FirstOwner {
  /** The last link, if there was one: when it was made, and until when it is good. */
  sentAt: Date | null;
  expiresAt: Date | null;
  open: boolean;
  /** What became of the last mail that carried it. */
  mail: MailState | null;
}

/** How the invitation of an organization's first owner stands; `null` once an owner has come in. */
export async function readFirstInvitation(
  { db, clock }: Pick<Services, "db" | "clock">,
  organizationId: string,
): Promise<FirstInvitation | null> {
  const first = await firstOwnerOf(db, organizationId);
  if (!first) return null;
  const { userId } = first;
  const newest = { orderBy: [{ createdAt: "desc" as const }, { id: "desc" as const }] };
  const [link, mail] = await Promise.all([
    db.link.findFirst({ where: { organizationId, userId, purpose: "activation" }, ...newest }),
    db.mail.findFirst({ where: { organizationId, userId, kind: "invitation" }, ...newest }),
  ]);
  const over = link && (link.revokedAt || link.replacedAt || (link.expiresAt && link.expiresAt <= clock.now()));
  return {
    ...first,
    sentAt: link?.createdAt ?? null,
    expiresAt: link?.expiresAt ?? null,
    open: link !== null && !over,
    mail: mail?.state ?? null,
  };
}
