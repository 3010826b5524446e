import { expect, test } from "vitest";
import { policyOf } from "../policy";
import { editLimit } from "./edit-limit";
import type { Ranked } from "./may-act";

const policy = policyOf({ policy: {} });
const one = (rank: Ranked["rank"], userId = `${rank} one`): Ranked => ({ userId, rank });

test.each([
  ["helpdesk", one("none"), "rank"],
  ["helpdesk", one("helpdesk", "helpdesk"), "rank"],
  ["administrator", one("none"), null],
  ["administrator", one("helpdesk"), null],
  ["administrator", one("administrator", "administrator"), "self"],
  ["administrator", one("administrator"), "higher"],
  ["administrator", one("owner"), "higher"],
  ["owner", one("administrator"), null],
  ["owner", one("owner", "owner"), "self"],
  ["owner", one("owner"), "owners"],
] as const)("what limits %s who looks at %o is %s", (rank, subject, limit) => {
  expect(editLimit(policy, one(rank, rank), subject)).toBe(limit);
});
