import { Prisma } from "@/prisma/generated/client";
import type { GivenConnection } from "../authority/administer-connection";
import { recordEach } from "../history/record-each";
import type { Transaction } from "../services";

/**
 * A subject is somebody at one issuer alone (SAML Core 8.3.7, OpenID Connect Core 2): where a connection gets another
 * issuer, its links go, and everybody is matched anew by their value (T66).
 */
export async function forgetLinks(
  tx: Transaction,
  { now, connection, visit }: Pick<GivenConnection, "now" | "connection" | "visit">,
  issuer: string,
): Promise<void> {
  const { id, organizationId } = connection;
  if (connection.issuer === issuer) return;
  await recordEach(
    tx,
    now,
    visit,
    { kind: "identity.removed", reason: "other-provider" },
    Prisma.sql`DELETE FROM identity WHERE organization_id = ${organizationId}::uuid AND connection_id = ${id}::uuid
      RETURNING user_id, NULL::uuid AS session_id, NULL::uuid AS device_id`,
  );
}
