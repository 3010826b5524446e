import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import type { Services } from "../services";

/** Somebody who looks after an organization's people; no username and no address (R33). */
export interface Administrator {
  id: string;
  name: string;
  rank: Exclude<Rank, "none">;
  /** Suspended, or never activated: whom it is no use to ask. */
  away: "suspended" | "invited" | null;
  lastSignInAt: Date | null;
}

/** So many are named. */
const most = 20;

/** Who administers an organization, as the operator may know and say (R37): the highest ranks first. */
export const readAdministrators = ({ db }: Pick<Services, "db">, organizationId: string): Promise<Administrator[]> =>
  db.$queryRaw<Administrator[]>(Prisma.sql`
    SELECT u.id, u.name, u.rank::text AS rank, 
      CASE WHEN u.suspended_at IS NOT NULL THEN 'suspended' WHEN u.activated_at IS NULL THEN 'invited' END AS away, t.last_at AS "lastSignInAt"
    FROM user_account u LEFT JOIN sign_in_tally t ON t.user_id = u.id AND t.organization_id = u.organization_id
    WHERE u.organization_id = ${organizationId}::uuid AND u.rank <> 'none' ORDER BY u.rank DESC, u.name_key, u.id LIMIT ${most}`);
