import type { Services } from "../services";
import { clientSecretContext } from "./client-secret";
import { signingKeyContext } from "./our-keys";
import { seal, sealedEarlier, unseal } from "./seal";

/** Seals under today's link key what was sealed under an earlier one, so that the earlier key can go. */
export async function reseal({ db, linkKeys }: Pick<Services, "db" | "linkKeys">): Promise<void> {
  const anew = (context: string, sealed: Uint8Array) => {
    const secret = sealedEarlier(linkKeys, sealed) ? unseal(linkKeys, context, sealed) : null;
    return secret === null ? null : seal(linkKeys, context, secret);
  };
  for (const { id, organizationId, privateKey } of await db.signingKey.findMany()) {
    const sealed = anew(signingKeyContext(id), privateKey);
    if (sealed)
      await db.signingKey.updateMany({ where: { id, organizationId, privateKey }, data: { privateKey: sealed } });
  }
  for (const { id, organizationId, clientSecret } of await db.connection.findMany({
    where: { clientSecret: { not: null } },
  })) {
    const sealed = clientSecret && anew(clientSecretContext(id), clientSecret);
    if (!clientSecret || !sealed) continue;
    await db.connection.updateMany({ where: { id, organizationId, clientSecret }, data: { clientSecret: sealed } });
  }
}
