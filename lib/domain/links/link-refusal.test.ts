import { describe, expect, test } from "vitest";
import { policyShape } from "../policy";
import { type LinkFacts, linkRefusal, toldRefusal } from "./link-refusal";

const now = new Date("2026-11-21T12:00:00Z");
const earlier = new Date("2026-11-21T11:00:00Z");
const later = new Date("2026-11-21T13:00:00Z");
const open: LinkFacts = {
  purpose: "reset",
  userId: "a",
  expiresAt: later,
  usedAt: null,
  replacedAt: null,
  revokedAt: null,
  user: { activatedAt: earlier },
};

test.each([
  ["an open link", open, null],
  ["a link without an end", { ...open, expiresAt: null }, null],
  ["a link at the moment of its end", { ...open, expiresAt: now }, "link-expired"],
  ["a replaced one", { ...open, replacedAt: earlier }, "link-replaced"],
  ["a revoked one", { ...open, revokedAt: earlier, replacedAt: earlier }, "link-revoked"],
  ["a used one, though it is expired too", { ...open, usedAt: earlier, expiresAt: earlier }, "link-used"],
  ["an activation link of somebody active", { ...open, purpose: "activation" as const }, "link-used"],
  ["an activation link of a newcomer", { ...open, purpose: "activation" as const, user: { activatedAt: null } }, null],
])("%s is refused for what it is", (_, link, code) => {
  expect(linkRefusal(link, now)).toBe(code);
  expect(linkRefusal(link, now, "a")).toBe(code);
  expect(linkRefusal(link, now, "b")).toBe("link-foreign");
});

describe("the words of the organization's policy", () => {
  const explicit = policyShape.parse({ signIn: { explicit: true } });
  const explicitByEmail = policyShape.parse({ signIn: { explicit: true, identifier: "email" } });
  const policy = (activation: object) => policyShape.parse({ activation });

  test.each([
    [policyShape.parse({}), "activation", "link-expired", "link-expired"],
    [policyShape.parse({}), "activation", "link-foreign", "link-foreign"],
    [policy({ usedLink: "saysInvalid" }), "activation", "link-used", "link-confirmation-invalid"],
    [policy({ usedLink: "saysUsed" }), "activation", "link-used", "link-used"],
    [policy({ foreignLink: "sameWords" }), "activation", "link-foreign", "link-expired"],
    [policy({ foreignLink: "sameWords" }), "reset", "link-foreign", "link-foreign"],
    [explicitByEmail, "activation", "link-expired", "link-confirmation-invalid"],
    [explicitByEmail, "activation", "link-invalid", "link-confirmation-invalid"],
    [explicitByEmail, "activation", "link-used", "link-used"],
    [explicitByEmail, "reset", "link-expired", "link-expired"],
    [explicitByEmail, "reset", "link-used", "link-used"],
    [explicit, "activation", "link-expired", "link-expired"],
    [explicit, "reset", "link-expired", "link-reset-token-invalid"],
    [explicit, "reset", "link-used", "link-reset-token-invalid"],
    [explicit, "reset", "link-foreign", "link-foreign"],
  ] as const)("case %#", (rules, purpose, code, told) => {
    expect(toldRefusal(rules, purpose, code)).toBe(told);
  });
});
