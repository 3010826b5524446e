import { randomUUID } from "node:crypto";
import type { Organization } from "../organizations/organization";
import type { Services, Transaction } from "../services";
import { takeTurns } from "../take-turns";
import type { OurKey } from "./saml";
import { seal, unseal } from "./seal";

/** What a private key is sealed for. */
export const signingKeyContext = (id: string): string => `signing key ${id}`;

/**
 * The keys with which an organization signs what it sends to SAML providers, and for which they encrypt; the newest first.
 * One whose link key is gone cannot be read any more, and is left out.
 */
export async function readOurKeys(
  services: Pick<Services, "linkKeys">,
  db: Transaction,
  { id: organizationId }: Pick<Organization, "id">,
): Promise<OurKey[]> {
  const rows = await db.signingKey.findMany({
    where: { organizationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.flatMap(({ id, privateKey: sealed, certificate }) => {
    const privateKey = unseal(services.linkKeys, signingKeyContext(id), sealed);
    return privateKey === null ? [] : [{ privateKey, certificate }];
  });
}

/** The same; the first is made where there is none yet, once however many ask at the same time. */
export async function ensureOurKeys(
  services: Pick<Services, "db" | "clock" | "linkKeys" | "saml">,
  organization: Pick<Organization, "id" | "name">,
): Promise<OurKey[]> {
  const { db, clock, linkKeys, saml } = services;
  const had = await readOurKeys(services, db, organization);
  if (had.length > 0) return had;
  const now = clock.now();
  const made = await saml.makeSigningKey(organization.name, now);
  return db.$transaction(async (tx) => {
    await takeTurns(tx, `signing keys of ${organization.id}`);
    const meanwhile = await readOurKeys(services, tx, organization);
    if (meanwhile.length > 0) return meanwhile;
    const id = randomUUID();
    const privateKey = seal(linkKeys, signingKeyContext(id), made.privateKey);
    const { certificate, notAfter } = made;
    await tx.signingKey.create({
      data: { id, organizationId: organization.id, privateKey, certificate, notAfter, createdAt: now },
    });
    return [{ privateKey: made.privateKey, certificate }];
  });
}
