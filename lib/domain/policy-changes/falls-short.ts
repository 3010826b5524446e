import { hours } from "../duration";
import type { Policy } from "../policy";
import type { SettingPath } from "./settings";

/** Where a value falls short of a standard, and must say so (T1, T28, policy.md); words in `policy.fallsShort`. */
const rules = {
  "signIn.explicit": ({ signIn }) => signIn.explicit,
  "activation.lifetime": ({ activation }) => activation.lifetime === "unlimited",
  "reset.lifetime": ({ reset }) => reset.lifetime > hours(24),
  "password.minLength": ({ password }) => password.minLength < 15,
} as const satisfies Partial<Record<SettingPath, (policy: Policy) => boolean>>;

export type LabelledPath = keyof typeof rules;

const paths = Object.keys(rules) as LabelledPath[];

/** The settings whose values fall short of a standard. */
export const fallsShort = (policy: Policy): LabelledPath[] => paths.filter((path) => rules[path](policy));

/** Those that a change makes fall short: whoever saves it says that they mean it. */
export const newlyShort = (from: Policy, to: Policy): LabelledPath[] => {
  const before = fallsShort(from);
  return fallsShort(to).filter((path) => !before.includes(path));
};
