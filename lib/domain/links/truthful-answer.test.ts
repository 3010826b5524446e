import { expect, test } from "vitest";
import type { SignInFacts } from "../sign-in/facts";
import { truthfulAnswer } from "./truthful-answer";

const then = new Date("2026-11-21T12:00:00Z");
const active: SignInFacts = {
  organizationSuspendedAt: null,
  suspendedAt: null,
  activatedAt: then,
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
const locked = { locked: true, since: then, until: null, release: "administrator", hardCap: false } as const;

test.each([
  ["somebody active", active, "reset", "already-active"],
  ["somebody locked", { ...active, lock: locked }, "reset", "already-active"],
  ["somebody who never activated", { ...active, activatedAt: null }, "reset-before-activation", "invitation"],
  ["somebody suspended", { ...active, suspendedAt: then }, "cannot-sign-in", "cannot-sign-in"],
  ["a type that may not sign in", { ...active, typeMaySignIn: false }, "cannot-sign-in", "cannot-sign-in"],
  [
    "a newcomer whose type may not",
    { ...active, activatedAt: null, typeMaySignIn: false },
    "cannot-sign-in",
    "cannot-sign-in",
  ],
  ["single sign-on only", { ...active, methods: ["saml" as const] }, "single-sign-on", "single-sign-on"],
  [
    "single sign-on beside a password",
    { ...active, methods: ["saml" as const, "password" as const] },
    "reset",
    "already-active",
  ],
  ["a suspended organization", { ...active, organizationSuspendedAt: then }, null, null],
])("%s is mailed what is true", (_, facts, reset, activation) => {
  expect(truthfulAnswer(facts, "reset")).toBe(reset);
  expect(truthfulAnswer(facts, "activation")).toBe(activation);
});
