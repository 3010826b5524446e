import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { attention } from "../overview/attention";
import { countUsers } from "./count-users";
import { listUsers } from "./list-users";
import { matchingFilter } from "./user-filter";

const { services, createOrganization, pool } = await testDatabase();

/** An organization of so many who were invited in vain. */
async function invitedInVain(count: number) {
  const organization = await createOrganization();
  const now = services.clock.now();
  await pool.query(
    `WITH invited AS (
      INSERT INTO user_account (id, organization_id, username, username_key, name, type_id, created_at)
      SELECT gen_random_uuid(), $1, 'late' || n, 'late' || n, 'Late', t.id, $2
      FROM generate_series(1, $3::int) n JOIN user_type t ON t.organization_id = $1 AND t.name = 'General' RETURNING id)
    INSERT INTO link (id, organization_id, user_id, purpose, key_id, created_at, expires_at)
    SELECT gen_random_uuid(), $1, id, 'activation', 1, $2, $2 FROM invited`,
    [organization.id, now, count],
  );
  return { organization, actor: { userId: organization.id, rank: "owner" as const }, now };
}

test.each([
  [1_000, { number: 1_000, atLeast: false }],
  [1_001, { number: 1_000, atLeast: true }],
])("%i users are told of as many as are counted, wherever they are counted", async (count, told) => {
  const viewer = await invitedInVain(count);
  const filter = { state: "invitation-expired" } as const;
  expect(await countUsers(services, matchingFilter(viewer, filter))).toEqual(told);
  expect((await listUsers(services, viewer, filter, "name", {})).count).toEqual(told);
  expect((await attention(services, viewer)).expiredInvitations).toEqual(told);
});
