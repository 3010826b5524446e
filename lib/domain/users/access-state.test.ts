import { describe, expect, test } from "vitest";
import type { PendingLink } from "../links/pending-links";
import type { SignInFacts } from "../sign-in/facts";
import { accessState } from "./access-state";
import { fittingActs, nextAct } from "./fitting-acts";

const at = new Date("2026-03-01T10:00:00Z");
const fine: SignInFacts = {
  organizationSuspendedAt: null,
  suspendedAt: null,
  activatedAt: at,
  typeName: "General",
  typeMaySignIn: true,
  methods: ["password"],
  method: "password",
  connections: [],
  through: null,
  door: "everybody",
  owner: false,
  lock: { locked: false },
  listed: null,
  temporaryPassword: null,
};
const locked = { locked: true, since: at, until: null, release: "reset", hardCap: false } as const;
const link = (more: Partial<PendingLink>): PendingLink => ({
  id: "1",
  purpose: "activation",
  issuedAt: at,
  expiresAt: at,
  expired: false,
  issuedBy: null,
  openedAt: null,
  mails: [],
  ...more,
});
const state = (facts: Partial<SignInFacts>, links: PendingLink[] = [], password: object | null = {}) =>
  accessState({ facts: { ...fine, ...facts }, password }, links);

describe("the state of an account", () => {
  test("is the first gate that says no, as at the sign-in", () => {
    expect(state({})).toBe("open");
    expect(state({ organizationSuspendedAt: at, suspendedAt: at })).toBe("organization-inactive");
    expect(state({ suspendedAt: at, lock: locked })).toBe("suspended");
    expect(state({ methods: ["saml"], lock: locked })).toBe("led-nowhere");
    expect(state({ lock: locked, typeMaySignIn: false })).toBe("locked");
    expect(state({ typeMaySignIn: false, activatedAt: null })).toBe("type");
    expect(state({ temporaryPassword: "good", activatedAt: null })).toBe("temporary");
    expect(state({ temporaryPassword: "expired" })).toBe("temporary-expired");
  });

  test("tells an open invitation from one that ran out, and from none", () => {
    const never = { activatedAt: null };
    expect(state(never)).toBe("not-invited");
    expect(state(never, [link({ purpose: "reset" })])).toBe("not-invited");
    expect(state(never, [link({ expired: true })])).toBe("invitation-expired");
    expect(state(never, [link({}), link({ expired: true })])).toBe("invited");
  });

  test("is no password where the gates see nothing wrong but none is set", () => {
    expect(state({}, [], null)).toBe("no-password");
  });

  test("is single sign-on where a connection leads in and no password is set that might", () => {
    const connected = { methods: ["saml" as const], connections: ["campus"] };
    expect(state({ ...connected, activatedAt: null, lock: locked }, [], null)).toBe("single-sign-on");
    expect(state({ ...connected, suspendedAt: at }, [], null)).toBe("suspended");
    const both = { ...connected, methods: ["saml" as const, "password" as const] };
    expect(state(both, [], null)).toBe("single-sign-on");
    expect(state(both)).toBe("open");
    expect(state({ ...both, connections: [] }, [], null)).toBe("no-password");
  });
});

describe("what helps", () => {
  const user = {
    activatedAt: at,
    suspendedAt: null as Date | null,
    email: "maria@example.test",
    type: { getsMail: true, maySignIn: true },
    methods: ["password" as const],
  };
  const calm = { sessions: 0, failures: 0 };

  test("is offered only where it would change something", () => {
    expect(fittingActs(user, calm)).not.toContain("user.unlock");
    expect(fittingActs(user, calm)).not.toContain("user.send-activation");
    expect(fittingActs(user, calm)).not.toContain("user.resume");
    expect(fittingActs({ ...user, email: null }, calm)).not.toContain("user.send-reset");
    expect(fittingActs({ ...user, methods: ["saml"] }, calm)).not.toContain("user.set-temporary-password");
    expect(fittingActs({ ...user, activatedAt: null }, calm)).toContain("user.send-activation");
    expect(fittingActs({ ...user, activatedAt: null, type: { getsMail: false, maySignIn: true } }, calm)).not.toContain(
      "user.send-activation",
    );
    expect(fittingActs(user, { sessions: 1, failures: 1 })).toContain("user.end-sessions");
    const kept = [
      { ...user, suspendedAt: at },
      { ...user, type: { getsMail: true, maySignIn: false } },
    ];
    for (const one of kept) {
      const acts = fittingActs(one, calm);
      expect(acts).not.toContain("user.send-reset");
      expect(acts).not.toContain("user.set-temporary-password");
    }
  });

  test("is the mildest way that is there: a mail before a password, an open lock before both", () => {
    const best = (who: typeof user, failures = 0) =>
      nextAct(failures ? "locked" : "open", fittingActs(who, { sessions: 0, failures }));
    expect(best(user)).toBe("user.send-reset");
    expect(best({ ...user, email: null as never })).toBe("user.set-temporary-password");
    expect(best(user, 10)).toBe("user.unlock");
    expect(nextAct("suspended", new Set(["user.send-reset", "user.resume"]))).toBe("user.resume");
    expect(nextAct("suspended", new Set(["user.send-reset"]))).toBeNull();
    expect(nextAct("led-nowhere", new Set(["user.send-reset"]))).toBeNull();
  });
});
