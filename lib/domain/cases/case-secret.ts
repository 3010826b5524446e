import type { Case } from "@/prisma/generated/client";
import { claimedLinkId, type LinkKeys, linkSecret, provesLink } from "../links/secret";
import type { Organization } from "../organizations/organization";
import type { Services, Transaction } from "../services";

type CaseRow = Pick<Case, "id" | "organizationId" | "keyId">;

/** The secret of a case's private page, for the browser that sent it and for whoever has its number and phrase. */
export const caseSecret = (keys: LinkKeys, row: CaseRow): string => linkSecret(keys, { ...row, purpose: "case" });

/** The secret in mails to the address that the request came with: whoever has it reads that mailbox. */
export const caseMailSecret = (keys: LinkKeys, row: CaseRow): string =>
  linkSecret(keys, { ...row, purpose: "case-mail" });

export interface ProvenCase {
  row: Case;
  /** The secret came in a mail: the address is the reader's. */
  byMail: boolean;
}

/** The case of this organization whose page a secret opens; `null` for everything else. Writes nothing. */
export async function findCase(
  { linkKeys, db }: Pick<Services, "linkKeys"> & { db: Transaction },
  { id: organizationId }: Pick<Organization, "id">,
  secret: string | null,
): Promise<ProvenCase | null> {
  const id = secret && claimedLinkId(secret);
  const row = id ? await db.case.findFirst({ where: { id, organizationId } }) : null;
  if (!row || !secret || row.openedById) return null;
  if (provesLink(linkKeys, { ...row, purpose: "case" }, secret)) return { row, byMail: false };
  return provesLink(linkKeys, { ...row, purpose: "case-mail" }, secret) ? { row, byMail: true } : null;
}
