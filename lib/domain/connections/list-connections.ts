import { Prisma } from "@/prisma/generated/client";
import type { ConnectionState } from "@/prisma/generated/enums";
import type { Services } from "../services";
import type { Visit } from "../visit";

export interface ListedConnection {
  id: string;
  name: string;
  protocol: "saml" | "oidc";
  state: ConnectionState;
  /** How many users are linked with somebody there. */
  people: number;
  lastAt: Date | null;
  /** What came of the last answer; a code (keep-answer.ts). */
  lastOutcome: string | null;
  /** Until when the certificate is good that ends last; null without one. */
  certificateUntil: Date | null;
  /** The last day of our secret, where it is known. */
  secretEndsOn: Date | null;
  metadataProblem: string | null;
  /** Something changed since its last test run that went well. */
  untested: boolean;
}

/** Every connection of an organization by name, with what one wants to know of it at a glance. */
export const listConnections = (
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
): Promise<ListedConnection[]> =>
  db.$queryRaw<ListedConnection[]>(Prisma.sql`
    SELECT c.id, c.name, c.protocol::text AS protocol, c.state::text AS state, c.metadata_problem AS "metadataProblem",
      c.secret_ends_on AS "secretEndsOn",
      c.tested_revision IS DISTINCT FROM c.revision AS untested,
      (SELECT count(*)::int FROM identity i WHERE i.organization_id = c.organization_id AND i.connection_id = c.id) AS people,
      a.at AS "lastAt", a.outcome AS "lastOutcome",
      (SELECT max(k.not_after) FROM connection_certificate k WHERE k.connection_id = c.id) AS "certificateUntil"
    FROM connection c
    LEFT JOIN LATERAL (SELECT p.at, p.outcome FROM provider_answer p
      WHERE p.organization_id = c.organization_id AND p.connection_id = c.id ORDER BY p.at DESC LIMIT 1) a ON true
    WHERE c.organization_id = ${organization.id}::uuid ORDER BY c.name, c.id`);
