import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import type { Transaction } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import type { Actor } from "./actor";
import { inScope } from "./scope";

/** The user whom an act is done to, as they are while they are held. */
export interface Subject {
  userId: string;
  username: string;
  name: string;
  email: string | null;
  language: string | null;
  rank: Rank;
  activatedAt: Date | null;
  suspendedAt: Date | null;
  getsMail: boolean;
}

/** Holds a user of the organization whom this actor may see, and reads them; `null` for everybody else (T88). */
export async function holdSubject(
  tx: Transaction,
  { organization }: Visit,
  actor: Actor,
  userId: string,
): Promise<Subject | null> {
  await holdUser(tx, { organizationId: organization.id, userId });
  const rows = await tx.$queryRaw<Subject[]>(Prisma.sql`
    SELECT u.id AS "userId", u.username, u.name, u.email, u.language, u.rank::text AS rank, u.activated_at AS "activatedAt",
      u.suspended_at AS "suspendedAt", t.gets_mail AS "getsMail"
    FROM user_account u JOIN user_type t ON t.id = u.type_id AND t.organization_id = u.organization_id
    WHERE u.organization_id = ${organization.id}::uuid AND u.id = ${userId}::uuid AND ${inScope(actor)}`);
  return rows[0] ?? null;
}
