import { Prisma } from "@/prisma/generated/client";
import type { Rank, SignInMethod } from "@/prisma/generated/enums";
import { listedFact } from "../lists/on-list";
import { policyOf } from "../policy";
import type { Services } from "../services";
import type { SignInFacts } from "../sign-in/facts";
import { strangersLane } from "../sign-in/lane";
import { lockState } from "../sign-in/lock-state";
import { connectionsOfUser, methodsOfUser } from "../sign-in/methods-of";
import { type AccessState, accessState } from "./access-state";
import type { Viewer } from "./user-filter";

/** A user as one line of a list. */
export interface UserRow {
  id: string;
  name: string;
  username: string;
  email: string | null;
  customerId: string | null;
  rank: Rank;
  type: string;
  roles: string[];
  state: AccessState;
  lastSignInAt: Date | null;
}

interface Read extends Omit<UserRow, "state"> {
  maySignIn: boolean;
  listed: boolean | null;
  activatedAt: Date | null;
  suspendedAt: Date | null;
  methods: SignInMethod[];
  connections: string[];
  hasPassword: boolean;
  temporaryUntil: Date | null;
  /** Whether an activation link is open; null where there is none that waits. */
  invitationOpen: boolean | null;
  lockedAt: Date | null;
  lastAttemptAt: Date | null;
  failures: Date[] | null;
  consecutive: number;
}

/** The lines of these users of the viewer's organization, in this order. Whether the viewer may see them was asked before. */
export async function readUserRows({ db }: Pick<Services, "db">, viewer: Viewer, ids: string[]): Promise<UserRow[]> {
  if (ids.length === 0) return [];
  const { organization, now } = viewer;
  const rows = await db.$queryRaw<Read[]>(Prisma.sql`
    SELECT u.id, u.name, u.username, u.email, u.customer_id AS "customerId", u.rank::text AS rank, t.name AS type,
      t.may_sign_in AS "maySignIn", ${listedFact(organization)} AS listed, u.activated_at AS "activatedAt", u.suspended_at AS "suspendedAt",
      s.last_at AS "lastSignInAt", p.user_id IS NOT NULL AS "hasPassword", p.temporary_until AS "temporaryUntil",
      i.open AS "invitationOpen", c.locked_at AS "lockedAt", c.last_attempt_at AS "lastAttemptAt", c.failures,
      coalesce((SELECT sum(o.consecutive) FROM attempt_counter o WHERE o.user_id = u.id), 0)::int AS consecutive,
      coalesce((SELECT array_agg(r.name ORDER BY r.name) FROM user_role ur JOIN role r ON r.id = ur.role_id
        WHERE ur.organization_id = u.organization_id AND ur.user_id = u.id), '{}') AS roles,
      ${methodsOfUser} AS methods, ${connectionsOfUser} AS connections
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN user_account u ON u.id = wanted.id AND u.organization_id = ${organization.id}::uuid
    JOIN user_type t ON t.id = u.type_id AND t.organization_id = u.organization_id
    LEFT JOIN sign_in_tally s ON s.user_id = u.id
    LEFT JOIN password p ON p.user_id = u.id
    LEFT JOIN attempt_counter c ON c.user_id = u.id AND c.lane = ${strangersLane}::uuid
    LEFT JOIN LATERAL (
      SELECT bool_or(l.expires_at IS NULL OR l.expires_at > ${now}) AS open FROM link l
      WHERE u.activated_at IS NULL AND l.organization_id = u.organization_id AND l.user_id = u.id AND l.purpose = 'activation'
        AND l.used_at IS NULL AND l.replaced_at IS NULL AND l.revoked_at IS NULL) i ON true
    ORDER BY wanted.place`);
  return rows.map((row) => rowOf(viewer, row));
}

function rowOf({ organization, now }: Viewer, row: Read): UserRow {
  const { id, name, username, email, customerId, rank, type, roles, lastSignInAt } = row;
  const { suspendedAt, activatedAt, maySignIn, methods, temporaryUntil, invitationOpen, lockedAt, lastAttemptAt } = row;
  const counter = { lockedAt, lastAttemptAt, failures: row.failures ?? [], consecutive: row.consecutive };
  const facts: SignInFacts = {
    organizationSuspendedAt: organization.suspendedAt,
    suspendedAt,
    activatedAt,
    typeName: type,
    typeMaySignIn: maySignIn,
    methods,
    method: "password",
    listed: row.listed,
    connections: row.connections,
    through: null,
    door: "everybody",
    owner: rank === "owner",
    lock: lockState(policyOf(organization).lock, counter, now, true),
    temporaryPassword: temporaryUntil && (temporaryUntil > now ? "good" : "expired"),
  };
  const links = invitationOpen === null ? [] : [{ purpose: "activation" as const, expired: !invitationOpen }];
  const state = accessState({ facts, password: row.hasPassword ? {} : null }, links);
  return { id, name, username, email, customerId, rank, type, roles, lastSignInAt, state };
}
