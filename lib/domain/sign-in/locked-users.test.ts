import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { before, minutes } from "../duration";
import { type Policy, type PolicyOverride, policyOf } from "../policy";
import { strangersLane } from "./lane";
import { lockState } from "./lock-state";
import { lockedUsers } from "./locked-users";

const { services, createOrganization, createUser } = await testDatabase();

const policies: PolicyOverride["lock"][] = [
  {},
  { release: "time", clock: "lastAttempt", duration: minutes(30) },
  { release: "reset", threshold: 3, window: minutes(10) },
  { release: "administrator", threshold: 5 },
];

const ago = (now: Date, count: number | null) => (count === null ? null : before(now, minutes(count)));

test.each(policies)("the query finds whom the gate refuses, under %o", async (lock) => {
  const organization = await createOrganization({ policy: { lock } });
  const rule: Policy["lock"] = policyOf(organization).lock;
  const now = services.clock.now();
  const expected: string[] = [];
  for (const lockedAgo of [null, 1, 45, 61, 90])
    for (const lastAgo of [null, 1, 45, 90])
      for (const failures of [0, 3, 5, 12])
        for (const consecutive of [0, 99, 100]) {
          const counter = {
            lockedAt: ago(now, lockedAgo),
            lastAttemptAt: ago(now, lastAgo),
            failures: Array.from({ length: failures }, (_, place) => before(now, minutes(1 + place * 3))),
            consecutive,
          };
          const { id } = await createUser({ organization, password: null });
          const lane = { organizationId: organization.id, userId: id, lane: strangersLane, inFlight: [] };
          await services.db.attemptCounter.create({ data: { ...lane, ...counter } });
          if (lockState(rule, counter, now, true).locked) expected.push(id);
        }
  const rows = await services.db.$queryRaw<{ user_id: string }[]>(lockedUsers(organization, now));
  expect(expected.length).toBeGreaterThan(0);
  expect(rows.map((row) => row.user_id).sort()).toEqual(expected.sort());
});
