import { Prisma } from "@/prisma/generated/client";
import type { GivenConnection } from "../authority/administer-connection";
import { recordEach } from "../history/record-each";
import type { Transaction } from "../services";
import { subjectsBy } from "./lasting-subject";

type Given = Pick<GivenConnection, "now" | "connection" | "visit">;

/**
 * A subject is somebody at one issuer alone (SAML Core 8.3.7, OpenID Connect Core 2): where a connection gets another
 * issuer, its links go, and everybody is matched anew by their value (T66).
 */
export async function forgetLinks(tx: Transaction, given: Given, issuer: string): Promise<void> {
  if (given.connection.issuer !== issuer) await forget(tx, given, "other-provider", Prisma.sql`true`);
}

/** Links by a value that people were found by until now would bar the value of another rule: they go (lasting-subject.ts). */
export const forgetLinksByValue = (tx: Transaction, given: Given): Promise<void> =>
  forget(tx, given, "other-rule", Prisma.sql`starts_with(subject, ${subjectsBy(given.connection.matchBy)})`);

async function forget(
  tx: Transaction,
  { now, connection: { id, organizationId }, visit }: Given,
  reason: "other-provider" | "other-rule",
  which: Prisma.Sql,
): Promise<void> {
  await recordEach(
    tx,
    now,
    visit,
    { kind: "identity.removed", reason },
    Prisma.sql`DELETE FROM identity WHERE organization_id = ${organizationId}::uuid AND connection_id = ${id}::uuid
      AND ${which} RETURNING user_id, NULL::uuid AS session_id, NULL::uuid AS device_id`,
  );
}
