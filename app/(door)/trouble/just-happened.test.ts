import { describe, expect, it } from "vitest";
import { policyOf } from "@/lib/domain/policy";
import type { SignInHint } from "@/lib/web/sign-in-hint";
import { type Happening, happenings, justHappened } from "./just-happened";

const balanced = policyOf({ policy: {} });
const stays = policyOf({ policy: { lock: { resetOpens: false } } });
const hint = (more: Partial<SignInHint>): SignInHint => ({ identifier: "dana.fox", ...more });

describe("what fits after what just happened", () => {
  const cases: [Happening | null, SignInHint | null, typeof balanced?, unknown?][] = [
    [null, null],
    [null, hint({})],
    ["refused", hint({ after: "refusal" })],
    ["refused", hint({ after: "refusal", refusals: 2 })],
    ["refusedAgain", hint({ after: "refusal", refusals: 3 })],
    ["notActivated", hint({ after: "refusal", refusals: 3, named: "not-activated" })],
    ["otherWay", hint({ after: "refusal", named: "method-not-allowed" })],
    ["turnedAway", hint({ after: "refusal", named: "suspended" })],
    ["locked", hint({ after: "lock" })],
    ["lockStays", hint({ after: "lock" }), stays],
    ["locked", hint({ after: "lock", onlyReset: true }), stays],
    ["mailReset", hint({ after: "mail" })],
    ["mailActivation", hint({ after: "mail", about: "activation" })],
    ["linkReset", hint({ after: "link", about: "reset" })],
    ["linkActivation", hint({ after: "link", about: "activation" })],
    ["mailSignUp", hint({ after: "mail", about: "signUp" })],
    ["linkSignUp", hint({ after: "link", about: "signUp" })],
    ["cookiesBlocked", null, balanced, "cookies-blocked"],
    ["sessionEnded", hint({}), balanced, "session-ended"],
    ["refused", hint({ after: "refusal" }), balanced, "session-ended"],
  ];
  it.each(cases)("is %s", (happening, told, policy = balanced, after = undefined) => {
    expect(justHappened(told, policy, after)).toBe(happening);
  });

  it.each(["toString", "locked", ["session-ended"], 7])("is nothing of what an address makes up: %s", (after) => {
    expect(justHappened(null, balanced, after)).toBeNull();
  });

  it("is a card, or a page of its own", () => {
    for (const fitting of Object.values(happenings)) expect(fitting.cards.length > 0 || "way" in fitting).toBe(true);
  });
});
