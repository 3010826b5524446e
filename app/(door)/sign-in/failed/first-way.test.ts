import { describe, expect, test } from "vitest";
import type { RefusalCode } from "@/lib/domain/refusal";
import { type FirstWay, firstWay } from "./first-way";

const cases: [FirstWay, RefusalCode[]][] = [
  ["again", ["sso-flow", "sso-away", "sso-not-proven"]],
  ["other", ["sso-other-way"]],
  ["password", ["sso-waits"]],
  ["ask", ["sso-nobody", "sso-not-assigned", "sso-answer", "sso-client", "suspended", "type-cannot-sign-in"]],
];

describe("whoever a provider's answer did not let in", () => {
  test.each(cases)("is first offered: %s", (way, codes) => {
    expect(codes.map(firstWay)).toEqual(codes.map(() => way));
  });
});
