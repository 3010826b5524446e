import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";
import type { Services } from "../services";
import { connectionsOfUser } from "../sign-in/methods-of";
import type { Visit } from "../visit";

/** A connection through which somebody comes, and as whom it knows them. */
export interface OwnLink {
  connectionId: string;
  name: string;
  protocol: SignInMethod;
  /** Null: not linked yet. */
  subject: string | null;
  /** They have a rank, and nobody has approved the link yet. */
  waits: boolean;
}

/** The ways through providers that a user's roles give them, by name. */
export const listOwnLinks = (
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  userId: string,
): Promise<OwnLink[]> =>
  db.$queryRaw<OwnLink[]>(Prisma.sql`
    SELECT c.id AS "connectionId", c.name, c.protocol::text AS protocol, i.subject,
      i.id IS NOT NULL AND u.rank <> 'none' AND i.approved_at IS NULL AS waits
    FROM user_account u
    JOIN connection c ON c.organization_id = u.organization_id AND c.id::text = ANY(${connectionsOfUser})
    LEFT JOIN identity i ON i.organization_id = u.organization_id AND i.connection_id = c.id AND i.user_id = u.id
    WHERE u.organization_id = ${organization.id}::uuid AND u.id = ${userId}::uuid ORDER BY c.name, c.id`);
