import { Prisma } from "@/prisma/generated/client";
import type { Rank, SignInMethod } from "@/prisma/generated/enums";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import { hashToken } from "./device-token";
import { type SessionEnds, sessionEnds } from "./session-limits";

/** A session that is alive at this moment, and whose it is. */
export interface LiveSession extends SessionEnds {
  sessionId: string;
  userId: string;
  username: string;
  name: string;
  email: string | null;
  rank: Rank;
  language: string | null;
  createdAt: Date;
  authenticatedAt: Date;
  deviceId: string | null;
  method: SignInMethod;
  /** Through which connection they came, and the provider's own end of the session (T53). */
  connectionId: string | null;
  providerEndsAt: Date | null;
  /** What that connection is called, while it is on: there they prove who they are. */
  connectionName: string | null;
  /** Whether accounts of this type have known browsers. */
  remembersDevice: boolean;
}

interface Row extends Omit<LiveSession, keyof SessionEnds> {
  lastActAt: Date;
  idleMinutes: number | null;
  absoluteMinutes: number | null;
}

/**
 * The one reader of sessions: by the hash of the token and the organization of the host, so that a cookie
 * of elsewhere is nothing. A suspended user, a type that may not sign in and both limits end it at once
 * (T45, T48, T49). Only an act of the person (`act`) moves the idle limit.
 */
export async function readSession(
  services: Pick<Services, "clock"> & { db: Transaction },
  organization: Organization,
  token: string | null | undefined,
  { act }: { act: boolean },
): Promise<LiveSession | null> {
  if (!token || token.length > 64 || organization.suspendedAt) return null;
  const rows = await services.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id AS "sessionId", u.id AS "userId", u.username, u.name, u.email, u.rank::text AS rank, u.language,
      s.created_at AS "createdAt", s.authenticated_at AS "authenticatedAt", s.last_act_at AS "lastActAt", s.device_id AS "deviceId",
      s.method::text AS method, s.connection_id AS "connectionId", s.provider_ends_at AS "providerEndsAt",
      c.name AS "connectionName",
      t.remembers_device AS "remembersDevice", t.idle_minutes AS "idleMinutes", t.absolute_minutes AS "absoluteMinutes"
    FROM session s
    JOIN user_account u ON u.id = s.user_id AND u.organization_id = s.organization_id
    JOIN user_type t ON t.id = u.type_id AND t.organization_id = u.organization_id
    LEFT JOIN connection c ON c.id = s.connection_id AND c.organization_id = s.organization_id AND c.state = 'on'
    WHERE s.organization_id = ${organization.id}::uuid AND s.token_hash = ${hashToken(token)} AND s.ended_at IS NULL
      AND u.suspended_at IS NULL AND t.may_sign_in`);
  const row = rows[0];
  if (!row) return null;
  const { lastActAt, idleMinutes, absoluteMinutes, ...session } = row;
  const now = services.clock.now();
  const { session: rule } = policyOf(organization);
  const type = { idleMinutes, absoluteMinutes };
  const ends = sessionEnds(rule, type, { ...session, lastActAt });
  if (ends.absoluteUntil <= now || (ends.idleUntil && ends.idleUntil <= now)) return null;
  if (!act) return { ...session, ...ends };
  await services.db.$executeRaw(
    Prisma.sql`UPDATE session SET last_act_at = ${now} WHERE id = ${session.sessionId}::uuid AND ended_at IS NULL`,
  );
  return { ...session, ...sessionEnds(rule, type, { ...session, lastActAt: now }) };
}
