import type { LinkPurpose } from "@/prisma/generated/enums";
import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { linkRefusal } from "./link-refusal";
import { readLink, refuseProven, refuseUnproven } from "./read-link";

export interface UsableLink {
  /** Goes into the form's hidden field: the form is refused when the cookie holds another link by then. */
  linkId: string;
  userId: string;
  username: string;
  expiresAt: Date | null;
  /** It leads to the owners' door. */
  ownersDoor: boolean;
  /** The organization's terms, where the link's use agrees to them. */
  terms: string | null;
}

/** Whether a link can be used now, by whom, until when. Consumes and writes nothing (T31). */
export async function inspectLink(
  services: Services,
  { organization }: Visit,
  { purpose, secret, signedInUserId }: { purpose: LinkPurpose; secret: string; signedInUserId: string | null },
): Promise<Result<UsableLink>> {
  const link = await readLink(services, organization, purpose, secret);
  if (!link) return refuseUnproven(organization, purpose);
  const code = linkRefusal(link, services.clock.now(), signedInUserId);
  if (code) return refuseProven(services.db, organization, link, code);
  const terms = purpose === "activation" ? organization.terms : null;
  const { id: linkId, userId, expiresAt, ownersDoor } = link;
  return done({ linkId, userId, username: link.user.username, expiresAt, ownersDoor, terms });
}
