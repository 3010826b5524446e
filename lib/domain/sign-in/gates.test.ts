import { describe, expect, test } from "vitest";
import type { SignInFacts } from "./facts";
import { firstRefusal, gates } from "./gates";

const now = new Date("2026-11-21T10:00:00Z");
const fine: SignInFacts = {
  organizationSuspendedAt: null,
  suspendedAt: null,
  activatedAt: now,
  typeName: "General",
  typeMaySignIn: true,
  methods: ["password"],
  temporaryPassword: null,
  method: "password",
  connections: [],
  through: null,
  door: "everybody",
  owner: false,
  lock: { locked: false },
  listed: null,
};
const closed: SignInFacts["lock"] = {
  locked: true,
  since: now,
  until: null,
  release: "reset",
  hardCap: false,
};

/** Each gate with the smallest change of facts that makes it refuse. */
const refusals: [keyof typeof gates, Partial<SignInFacts>, string][] = [
  ["organizationActive", { organizationSuspendedAt: now }, "organization-inactive"],
  ["notSuspended", { suspendedAt: now }, "suspended"],
  ["methodAllowed", { methods: ["saml"] }, "method-not-allowed"],
  ["notLocked", { lock: closed }, "locked"],
  ["onList", { listed: false }, "not-on-list"],
  ["typeMaySignIn", { typeMaySignIn: false }, "type-cannot-sign-in"],
  ["activated", { activatedAt: null, temporaryPassword: null }, "not-activated"],
  ["passwordLasting", { temporaryPassword: "good" }, "temporary-password"],
];

describe("the gates", () => {
  test("let a person in whom nothing stops", () => {
    expect(firstRefusal(fine)).toBeNull();
  });

  test.each(refusals)("%s refuses on its own facts and names its code", (gate, facts, code) => {
    expect(firstRefusal({ ...fine, ...facts })).toEqual({ gate, code });
  });

  test("the owners' door lets owners pass whatever their roles allow, and nobody else whatever theirs do", () => {
    const at = { ...fine, door: "owners" as const };
    expect(firstRefusal({ ...at, owner: true, methods: ["saml"] })).toBeNull();
    expect(firstRefusal({ ...at, owner: false })).toEqual({ gate: "methodAllowed", code: "owners-only" });
    expect(firstRefusal({ ...fine, owner: true, methods: ["saml"] })?.code).toBe("method-not-allowed");
  });

  test("are all in this table, in the order in which they stand", () => {
    expect(refusals.map(([gate]) => gate)).toEqual(Object.keys(gates));
  });

  test("an earlier gate speaks before every later one", () => {
    refusals.forEach(([gate, facts], at) => {
      const later = Object.assign({}, fine, ...refusals.slice(at).map(([, more]) => more), facts);
      expect(firstRefusal(later)?.gate).toBe(gate);
    });
  });

  test("ask of a sign-in through a connection what is not about passwords, and whether a role names it", () => {
    const connected = { ...fine, methods: ["saml" as const], connections: ["here"], method: "saml" as const };
    const there = {
      ...connected,
      through: "here",
      lock: closed,
      activatedAt: null,
      temporaryPassword: "expired" as const,
    };
    expect(firstRefusal(there)).toBeNull();
    expect(firstRefusal({ ...there, through: "elsewhere" })?.gate).toBe("methodAllowed");
    expect(firstRefusal({ ...connected, through: null })?.gate).toBe("methodAllowed");
    expect(firstRefusal({ ...there, typeMaySignIn: false })?.gate).toBe("typeMaySignIn");
  });
});
