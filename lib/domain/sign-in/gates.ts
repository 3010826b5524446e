import type { RefusalCode } from "../refusal";
import type { SignInFacts } from "./facts";
import { activated } from "./gates/activated";
import { methodAllowed } from "./gates/method-allowed";
import { notLocked } from "./gates/not-locked";
import { notSuspended } from "./gates/not-suspended";
import { onList } from "./gates/on-list";
import { organizationActive } from "./gates/organization-active";
import { passwordLasting } from "./gates/password-lasting";
import { typeMaySignIn } from "./gates/type-may-sign-in";

/** One ordered rule that a sign-in must pass: the code of its refusal, or null. */
export type Gate = (facts: SignInFacts) => RefusalCode | null;

/** The gates, read from top to bottom (design section 3). A sign-in is refused by the first that says no. */
export const gates = {
  organizationActive,
  notSuspended,
  methodAllowed,
  notLocked,
  onList,
  typeMaySignIn,
  activated,
  passwordLasting,
} satisfies Record<string, Gate>;

export type GateName = keyof typeof gates;

/** The gates that ask nothing of whoever comes through a connection. */
export const ofPasswordsAlone: ReadonlySet<GateName> = new Set(["notLocked", "activated", "passwordLasting"]);

/** The first gate that refuses, with its code; null when all let the person in. */
export function firstRefusal(facts: SignInFacts): { gate: GateName; code: RefusalCode } | null {
  for (const [gate, passes] of Object.entries(gates) as [GateName, Gate][]) {
    const code = passes(facts);
    if (code) return { gate, code };
  }
  return null;
}
