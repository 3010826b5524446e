import { describe, expect, test } from "vitest";
import type { SignInFacts } from "../sign-in/facts";
import { gates } from "../sign-in/gates";
import { ladderOf, stopOf } from "./ladder";

const now = new Date("2026-11-29T10:00:00Z");
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
const states = (more: Partial<SignInFacts>, password: object | null = {}, lockedBrowsers = 0) =>
  Object.fromEntries(
    ladderOf({ facts: { ...fine, ...more }, password, lockedBrowsers }).map(({ name, state }) => [name, state]),
  );

describe("the ladder", () => {
  test("has every gate of sign-in in its order, between the account and the two rungs that are no gates", () => {
    const names = ladderOf({ facts: fine, password: {} }).map(({ name }) => name);
    expect(names).toEqual(["account", ...Object.keys(gates), "password", "device"]);
  });

  test("goes up to the end where nothing stops, and leaves open whether the password is right", () => {
    const ladder = ladderOf({ facts: fine, password: {} });
    expect(stopOf(ladder)).toBeNull();
    expect(states({})).toMatchObject({ notLocked: "passed", password: "unknown", device: "would-pass" });
  });

  test("stops at the first gate that says no, and says which later ones would say no too", () => {
    const told = states({ suspendedAt: now, activatedAt: null }, null);
    expect(told).toMatchObject({
      organizationActive: "passed",
      notSuspended: "stops",
      methodAllowed: "would-pass",
      activated: "would-refuse",
      password: "would-refuse",
    });
  });

  test("stops at the password where none is set", () => {
    expect(stopOf(ladderOf({ facts: fine, password: null }))).toMatchObject({ name: "password", code: "no-password" });
  });

  test("tells of a known browser that is locked, though a new one is not", () => {
    expect(states({}, {}, 1)).toMatchObject({ notLocked: "partly" });
    expect(stopOf(ladderOf({ facts: fine, password: {}, lockedBrowsers: 1 }))).toBeNull();
  });
});
