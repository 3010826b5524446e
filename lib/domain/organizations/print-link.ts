import type { LinkPurpose } from "@/prisma/generated/enums";
import { hours } from "../duration";
import { record } from "../history/record";
import { issueLink } from "../links/issue-link";
import { linkSecret } from "../links/secret";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";

/** How long a link lives that the command line prints (T90). */
const lifetime = hours(1);

export interface PrintedLink {
  purpose: LinkPurpose;
  /** Shown once by the command line, mailed to nobody. */
  secret: string;
  expiresAt: Date | null;
}

/** A link for the operator to hand over: always a new one, good for an hour (T90). */
export async function printLink(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { userId, purpose, ownersDoor }: { userId: string; purpose: LinkPurpose; ownersDoor?: boolean },
): Promise<PrintedLink> {
  const { organization } = visit;
  const { link } = await issueLink(tx, services, { organization, userId, purpose, lifetime, ownersDoor });
  const details = { by: "command-line" };
  await record(tx, link.createdAt, visit, { kind: "link.issued", reason: purpose, userId, linkId: link.id, details });
  return { purpose, secret: linkSecret(services.linkKeys, link), expiresAt: link.expiresAt };
}
