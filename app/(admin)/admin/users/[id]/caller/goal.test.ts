import { expect, test } from "vitest";
import { routes } from "@/lib/routes";
import { confirmedPath, mergeGoal, readGoal } from "./goal";

const [kept, other] = ["0190aaaa-0000-7000-8000-000000000001", "0190aaaa-0000-7000-8000-000000000002"];

test("whoever was confirmed for a merge, it goes on with the merge", () => {
  const goal = readGoal(mergeGoal(kept, other));
  const merge = `${routes.adminUserMerge(kept)}?other=${other}&notice=caller-confirmed`;
  expect([confirmedPath(goal, kept), confirmedPath(goal, other)]).toEqual([merge, merge]);
});

test("a part of a page is found again behind the notice", () =>
  expect(confirmedPath(readGoal("email"), kept)).toBe(`${routes.adminUserEdit(kept)}?notice=caller-confirmed#email`));

test.each([undefined, "", "toString", "merge", "merge.a.b", `merge.${kept}.${other}/../..`, `merge.${kept}.//evil`])(
  "what is no goal of ours, %s, is the overview",
  (text) => expect(readGoal(text)).toBe("overview"),
);
