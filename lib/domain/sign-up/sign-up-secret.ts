import type { SignUp } from "@/prisma/generated/client";
import { claimedLinkId, type LinkKeys, linkSecret, provesLink } from "../links/secret";
import type { Organization } from "../organizations/organization";
import type { Services, Transaction } from "../services";

type SignUpRow = Pick<SignUp, "id" | "organizationId" | "keyId">;

/** The secret in the mail to an address that asked for an account: whoever has it reads that mailbox. Derived, never stored. */
export const signUpSecret = (keys: LinkKeys, row: SignUpRow): string =>
  linkSecret(keys, { ...row, purpose: "sign-up" });

/** What somebody asked for here whose secret this is, and that is good still; `null` for everything else (T30). Consumes nothing. */
export async function findSignUp(
  { linkKeys, db, clock }: Pick<Services, "linkKeys" | "clock"> & { db: Transaction },
  { id: organizationId }: Pick<Organization, "id">,
  secret: string | null,
): Promise<SignUp | null> {
  const id = secret && claimedLinkId(secret);
  const row = id ? await db.signUp.findFirst({ where: { id, organizationId, expiresAt: { gt: clock.now() } } }) : null;
  return row && secret && provesLink(linkKeys, { ...row, purpose: "sign-up" }, secret) ? row : null;
}
