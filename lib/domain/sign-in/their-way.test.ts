import { describe, expect, test } from "vitest";
import type { SignInFacts } from "./facts";
import { firstRefusal, type GateName, gates, ofPasswordsAlone } from "./gates";
import { theirWay } from "./their-way";

const facts: SignInFacts = {
  ...{ organizationSuspendedAt: null, suspendedAt: null, activatedAt: null, typeName: "General", typeMaySignIn: true },
  ...{
    methods: ["saml"],
    method: "password",
    connections: ["campus"],
    through: null,
    door: "everybody",
    owner: false,
    listed: null,
  },
  lock: { locked: true, since: new Date(0), until: null, release: "reset", hardCap: false },
  temporaryPassword: "expired",
};
const through = (more: Partial<SignInFacts>, password: object | null) =>
  theirWay({ facts: { ...facts, ...more }, password }).through;

describe("the way by which a user comes", () => {
  test("is their password where one is set and allowed, else a connection that leads in", () => {
    expect(through({}, {})).toBe("campus");
    expect(through({}, null)).toBe("campus");
    expect(through({ methods: ["password", "saml"] }, {})).toBeNull();
    expect(through({ methods: ["password", "saml"] }, null)).toBe("campus");
    expect(through({ connections: [] }, null)).toBeNull();
    expect(through({ methods: ["password"], connections: [] }, {})).toBeNull();
  });

  test("is asked nothing of passwords by the gates that are about them alone", () => {
    const way = theirWay({ facts, password: null });
    expect(firstRefusal(way)).toBeNull();
    const names = Object.keys(gates) as GateName[];
    const asked = (["expired", null] as const).flatMap((temporaryPassword) =>
      names.filter((name) => gates[name]({ ...facts, temporaryPassword, methods: ["password"] })),
    );
    expect(new Set(asked)).toEqual(ofPasswordsAlone);
  });
});
