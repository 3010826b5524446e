import type { PolicyChange } from "@/prisma/generated/client";
import { policyOf } from "../policy";
import type { PolicyHolder } from "./policy-wish";
import {
  agrees,
  differences,
  type SettingChange,
  type SettingValues,
  settingValue,
  storedPolicy,
  withValues,
} from "./setting-values";
import type { SettingPath } from "./settings";

/** What taking a change back would do now. */
export interface Undo {
  /** Settings that go back to what they were before it. */
  restores: SettingChange[];
  /** Settings of it that somebody changed again since: they stay. */
  stays: SettingPath[];
  policy: ReturnType<typeof storedPolicy>;
  preset: string;
}

/** What taking a change back does to the present policy: only what is still as that change left it goes back. */
export function undoOf(
  present: PolicyHolder,
  change: Pick<PolicyChange, "before" | "after" | "presetBefore" | "presetAfter">,
): Undo {
  const now = policyOf(present);
  const before = policyOf({ policy: change.before });
  const after = policyOf({ policy: change.after });
  const all = differences(before, after);
  const untouched = all.filter(({ path }) => agrees(now, after, path));
  const restores = untouched.map(({ path, from }) => ({ path, from: settingValue(now, path), to: from }));
  const values: SettingValues = Object.fromEntries(restores.map(({ path, to }) => [path, to]));
  return {
    restores,
    stays: all.filter((one) => !untouched.includes(one)).map(({ path }) => path),
    policy: storedPolicy(policyOf({ policy: withValues(present.policy, values) })),
    preset: present.preset === change.presetAfter ? change.presetBefore : present.preset,
  };
}
