import type { Organization } from "@/lib/domain/organizations/organization";
import type { ShippedUserType } from "@/lib/domain/organizations/shipped-user-types";
import type { StoredPassword } from "@/lib/domain/services";
import type { ProcessServices } from "@/lib/services";

export interface Crowd {
  /** Their usernames are this and a number: `bench-0000001`. */
  prefix: string;
  count: number;
  type?: ShippedUserType;
  role?: string;
  /** `null`: they have none. */
  password?: StoredPassword | null;
  suspended?: boolean;
}

export const benchPassword = "correct horse battery staple";

export const usernameOf = (prefix: string, place: number): string => `${prefix}-${String(place).padStart(7, "0")}`;

export async function hashed({ passwords }: Pick<ProcessServices, "passwords">): Promise<StoredPassword> {
  const admitted = await passwords.admit((slot) => slot.hash(benchPassword));
  if (admitted.busy) throw new Error("the hash queue is full before anything was measured");
  return admitted.value;
}

/** As many as one statement writes within its time limit. */
const portion = 20_000;

/**
 * Adds active people to an organization, each with an address and a role, all with one password hash: a hash is the
 * same work whosever it is.
 */
export async function addPeople(services: ProcessServices, { id }: Pick<Organization, "id">, crowd: Crowd) {
  const { prefix, count, type = "General", role = "Employee", password = null, suspended = false } = crowd;
  const now = services.clock.now();
  for (let from = 1; from <= count; from += portion) {
    const to = Math.min(count, from + portion - 1);
    await services.pool.query(
      `WITH added AS (
        INSERT INTO user_account (id, organization_id, username, username_key, email, email_key, name, type_id,
          activated_at, suspended_at, created_at)
        SELECT gen_random_uuid(), $1, login, login, login || '@example.test', login || '@example.test', login, t.id,
          $2::timestamptz, $3::timestamptz, $2::timestamptz
        FROM (SELECT $4 || '-' || lpad(n::text, 7, '0') AS login FROM generate_series($5::int, $6::int) n) names
        JOIN user_type t ON t.organization_id = $1 AND t.name = $7
        RETURNING id
      ), with_password AS (
        INSERT INTO password (user_id, organization_id, hash, pepper, set_at)
        SELECT id, $1, $8, $9, $2::timestamptz FROM added WHERE $8::text IS NOT NULL
      )
      INSERT INTO user_role (organization_id, user_id, role_id)
      SELECT $1, added.id, r.id FROM added JOIN role r ON r.organization_id = $1 AND r.name = $10`,
      [id, now, suspended ? now : null, prefix, from, to, type, password?.hash ?? null, password?.pepper ?? null, role],
    );
  }
}
