import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";
import { before } from "../duration";
import { listedFact } from "../lists/on-list";
import { previousUntil } from "../passwords/store-password";
import { policyOf } from "../policy";
import type { Services, StoredPassword, Transaction } from "../services";
import { deviceTokenHashes } from "../sessions/device-token";
import type { TypeLimits } from "../sessions/session-limits";
import type { Visit } from "../visit";
import type { Door, SignInFacts } from "./facts";
import { strangersLane } from "./lane";
import { lockState } from "./lock-state";
import { connectionsOfUser, methodsOfUser } from "./methods-of";

/** A user as a sign-in sees them: the facts of the gates, and what the attempt itself needs. */
export interface Candidate {
  userId: string;
  username: string;
  name: string;
  email: string | null;
  language: string | null;
  typeGetsMail: boolean;
  typeRemembersDevice: boolean;
  sessionLimits: TypeLimits;
  password: StoredPassword | null;
  /** The password before, which a known device may still hold, and when it was replaced; nobody else's is compared with it. */
  previous: { stored: StoredPassword; replacedAt: Date } | null;
  /** The known device that knocks, if it is one of this user's. */
  deviceId: string | null;
  /** Wrong passwords in a row in the lane of this client. */
  failuresInLane: number;
  /** Those in all other lanes, and when the last of them was. */
  failuresElsewhere: number;
  failedElsewhereAt: Date | null;
  facts: SignInFacts;
}

/** Which user: by what a person typed, already resolved to an id by one of the selectors in find-candidate.ts. */
export type Selector = Prisma.Sql;

interface Row extends Omit<Candidate, "password" | "previous" | "facts" | "sessionLimits">, TypeLimits {
  hash: string | null;
  pepper: string | null;
  previousHash: string | null;
  previousPepper: string | null;
  passwordSetAt: Date | null;
  temporaryUntil: Date | null;
  suspendedAt: Date | null;
  activatedAt: Date | null;
  typeName: string;
  typeMaySignIn: boolean;
  listed: boolean | null;
  methods: SignInMethod[];
  connections: string[];
  owner: boolean;
  laneLockedAt: Date | null;
  laneLastAttemptAt: Date | null;
  laneFailures: Date[] | null;
}

/** By what a sign-in is tried: a password at one of our doors, or a method with the connection through which it comes. */
export interface Way {
  method: SignInMethod;
  connectionId: string | null;
  door?: Door;
}

/** The way of whoever types a password at that door. */
export const byPassword = (door: Door = "everybody"): Way => ({ method: "password", connectionId: null, door });

/**
 * Reads one user with everything that decides whether they get in, in one statement.
 */
export async function readCandidate(
  services: Services,
  tx: Transaction,
  visit: Visit,
  selector: Selector,
  by: Way = byPassword(),
): Promise<Candidate | null> {
  const policy = policyOf(visit.organization);
  const now = services.clock.now();
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT u.id AS "userId", u.username, u.name, u.email, u.language, u.suspended_at AS "suspendedAt",
      u.activated_at AS "activatedAt", u.rank = 'owner' AS owner, t.name AS "typeName", t.may_sign_in AS "typeMaySignIn", ${listedFact(visit.organization)} AS listed,
      t.gets_mail AS "typeGetsMail", t.remembers_device AS "typeRemembersDevice", t.most_sessions AS "mostSessions",
      t.idle_minutes AS "idleMinutes", t.absolute_minutes AS "absoluteMinutes",
      p.hash, p.pepper, p.temporary_until AS "temporaryUntil", p.set_at AS "passwordSetAt",
      CASE WHEN d.id IS NOT NULL AND p.set_at > ${previousUntil(now)} THEN p.previous_hash END AS "previousHash",
      p.previous_pepper AS "previousPepper", d.id AS "deviceId", c.locked_at AS "laneLockedAt", c.last_attempt_at AS "laneLastAttemptAt", c.failures AS "laneFailures",
      coalesce(c.consecutive, 0) AS "failuresInLane",
      e.failures AS "failuresElsewhere", e.last AS "failedElsewhereAt",
      ${methodsOfUser} AS methods, ${connectionsOfUser} AS connections
    FROM user_account u
    JOIN user_type t ON t.id = u.type_id AND t.organization_id = u.organization_id
    LEFT JOIN password p ON p.user_id = u.id
    LEFT JOIN LATERAL (
      SELECT k.id FROM known_device k
      WHERE k.organization_id = u.organization_id AND k.user_id = u.id AND k.revoked_at IS NULL AND t.remembers_device
        AND k.token_hash = ANY(${deviceTokenHashes(visit.deviceToken)}::bytea[])
        AND k.last_used_at > ${before(now, policy.device.remember)}
      LIMIT 1) d ON true
    LEFT JOIN attempt_counter c ON c.user_id = u.id
      AND c.lane = ${policy.lock.knownDevicesApart ? Prisma.sql`coalesce(d.id, ${strangersLane}::uuid)` : Prisma.sql`${strangersLane}::uuid`}
    LEFT JOIN LATERAL (
      SELECT coalesce(sum(o.consecutive), 0)::int AS failures, max(o.last_attempt_at) FILTER (WHERE o.consecutive > 0) AS last
      FROM attempt_counter o WHERE o.user_id = u.id AND o.lane IS DISTINCT FROM c.lane) e ON true
    WHERE u.organization_id = ${visit.organization.id}::uuid AND u.id = (${selector})`);
  const row = rows[0];
  return row ? candidateOf(row, visit, now, by) : null;
}

function candidateOf(row: Row, visit: Visit, now: Date, by: Way): Candidate {
  const { lock } = policyOf(visit.organization);
  const {
    hash,
    pepper,
    temporaryUntil,
    suspendedAt,
    activatedAt,
    typeName,
    typeMaySignIn,
    listed,
    methods,
    connections,
    owner,
    ...rest
  } = row;
  const { laneLockedAt, laneLastAttemptAt, laneFailures, idleMinutes, absoluteMinutes, mostSessions, ...more } = rest;
  const { previousHash, previousPepper, passwordSetAt, ...candidate } = more;
  const counter = {
    lockedAt: laneLockedAt,
    lastAttemptAt: laneLastAttemptAt,
    failures: laneFailures ?? [],
    consecutive: row.failuresInLane + row.failuresElsewhere,
  };
  return {
    ...candidate,
    sessionLimits: { idleMinutes, absoluteMinutes, mostSessions },
    password: hash === null ? null : { hash, pepper },
    previous:
      previousHash && passwordSetAt
        ? { stored: { hash: previousHash, pepper: previousPepper }, replacedAt: passwordSetAt }
        : null,
    facts: {
      organizationSuspendedAt: visit.organization.suspendedAt,
      suspendedAt,
      activatedAt,
      typeName,
      typeMaySignIn,
      methods,
      listed,
      method: by.method,
      door: by.door ?? "everybody",
      owner,
      connections,
      through: by.connectionId,
      lock: lockState(lock, counter, now, row.deviceId === null || !lock.knownDevicesApart),
      temporaryPassword: temporaryUntil && (temporaryUntil > now ? "good" : "expired"),
    },
  };
}
