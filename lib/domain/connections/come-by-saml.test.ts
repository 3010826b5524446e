import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { authnSaid, codeOf, left, testWays } from "@/lib/adapters/database/test-ways";
import { needsProof } from "../authority/proof";
import { before, hours } from "../duration";
import { readSession } from "../sessions/read-session";
import { flowLife } from "./begin-flow";

const made = await testDatabase();
const { services, visit, clock, secondServices } = made;
const { db } = services;
const { place } = testWays(made);

describe("a sign-in through a provider", () => {
  test("opens a session that knows where it came from, and ends no later than the provider's own (T53)", async () => {
    const { person, goAs, sessions, answers, organization, connection } = await place();
    const ann = await person("ann", { activated: false });
    const until = new Date(Math.floor(clock.now().getTime() / 1_000) * 1_000 + 3_600_000);
    const authnStatement = authnSaid(clock.now(), until);
    const came = await goAs("ann", { authnStatement });
    if (!came.ok || came.value.purpose !== "signIn") throw new Error(codeOf(came));
    const { sessionToken } = came.value.opened;
    const provider = { providerSubject: "ann", providerSession: "_s1", providerEndsAt: until };
    expect(await sessions(ann.id)).toMatchObject([{ method: "saml", connectionId: connection.id, ...provider }]);
    expect((await db.user.findUniqueOrThrow({ where: { id: ann.id } })).activatedAt).not.toBeNull();
    expect(await answers()).toMatchObject([{ outcome: "entered", userId: ann.id, received: { subject: "ann" } }]);
    const [{ checks } = { checks: [] }] = await answers();
    expect((checks as { check: string; passed: boolean }[]).filter(({ passed }) => !passed)).toEqual([]);
    expect(checks).toContainEqual({ check: "gates", passed: true });
    expect(await readSession(services, organization, sessionToken, { act: true })).not.toBeNull();
    clock.advance(hours(1));
    expect(await readSession(services, organization, sessionToken, { act: true })).toBeNull();
  });

  test("is no fresh proof for whoever had signed in at the provider long before (T51)", async () => {
    const { person, goAs, organization } = await place();
    await person("ann");
    const proven = async (at: Date) => {
      const came = await goAs("ann", { authnStatement: authnSaid(at) });
      if (!came.ok || came.value.purpose !== "signIn") throw new Error(codeOf(came));
      const session = await readSession(services, organization, came.value.opened.sessionToken, { act: false });
      return session && needsProof(session.authenticatedAt, clock.now());
    };
    expect(await proven(clock.now())).toBe(false);
    expect(await proven(before(clock.now(), hours(20)))).toBe(true);
  });

  test("counts once, however often the answer is brought, and by two processes at once", async () => {
    const { person, leave, answer, come, sessions, organization } = await place();
    const ann = await person("ann");
    const second = secondServices();
    for (let round = 0; round < 3; round++) {
      const { browserToken, requestId } = await left(leave());
      const body = answer(requestId, "ann");
      const asked = Array.from({ length: 10 }, (_, n) =>
        come(browserToken, body, { by: visit({ organization }), on: n % 2 ? second : services }),
      );
      const all = (await Promise.all(asked)).map(codeOf);
      expect(all.filter((code) => code === "in")).toHaveLength(1);
      expect(all.filter((code) => code === "sso-flow")).toHaveLength(9);
      expect(await sessions(ann.id)).toHaveLength(round + 1);
    }
  });

  test("is nobody's who did not begin it in this browser, a moment ago, at this door (T54)", async () => {
    const { person, leave, answer, come, sessions, answers } = await place();
    const elsewhere = await place();
    const ann = await person("ann");
    const attacker = await left(leave());
    const victim = await left(leave());
    const body = answer(attacker.requestId, "ann");
    expect(codeOf(await come(victim.browserToken, body))).toBe("sso-flow");
    expect(codeOf(await come(null, body))).toBe("sso-flow");
    expect(codeOf(await come(victim.browserToken, answer("_unasked", "ann")))).toBe("sso-flow");
    expect(codeOf(await elsewhere.come(attacker.browserToken, body))).toBe("sso-flow");
    clock.advance(flowLife);
    expect(codeOf(await come(attacker.browserToken, answer(attacker.requestId, "ann")))).toBe("sso-flow");
    expect(await sessions(ann.id)).toEqual([]);
    expect((await answers()).map(({ outcome }) => outcome)).toEqual(Array(4).fill("sso-flow"));
  });

  test("shares its flow cookie among the tabs of a browser", async () => {
    const { person, leave, answer, come } = await place();
    await person("ann");
    const one = await left(leave());
    const other = await left(leave({ browserToken: one.browserToken }));
    expect(other.browserToken).toBe(one.browserToken);
    expect(codeOf(await come(one.browserToken, answer(one.requestId, "ann")))).toBe("in");
    expect(codeOf(await come(one.browserToken, answer(other.requestId, "ann")))).toBe("in");
  });

  test("is refused when the connection was switched off meanwhile (T67)", async () => {
    const { person, leave, answer, come, connection } = await place();
    await person("ann");
    const { browserToken, requestId } = await left(leave());
    await db.connection.update({ where: { id: connection.id }, data: { state: "off" } });
    expect(codeOf(await come(browserToken, answer(requestId, "ann")))).toBe("sso-off");
    expect(await leave()).toBe("sso-off");
  });

  test("of nobody, or of somebody whom a gate refuses, leaves an answer and an event, and nothing else", async () => {
    const { person, goAs, answers, links, organizationId } = await place();
    const ann = await person("ann", { suspended: true });
    expect(codeOf(await goAs("ann"))).toBe("suspended");
    expect(codeOf(await goAs("nobody"))).toBe("sso-nobody");
    expect(await links()).toEqual([]);
    expect(await answers()).toMatchObject([
      { outcome: "suspended", userId: ann.id },
      { outcome: "sso-nobody", received: { subject: "nobody" } },
    ]);
    const refused = { organizationId, kind: "sign-in.refused" };
    const events = await db.accessEvent.findMany({ where: refused, orderBy: { id: "asc" } });
    expect(events.map(({ reason, method }) => [reason, method])).toEqual([
      ["suspended", "saml"],
      ["sso-nobody", "saml"],
    ]);
  });

  test("makes nobody whom a gate then refuses", async () => {
    const { goAs, organizationId, role } = await place({ createsUsers: true });
    const type = await db.userType.findFirstOrThrow({ where: { organizationId, maySignIn: false } });
    const { id } = await db.connection.findFirstOrThrow({ where: { organizationId } });
    await db.connection.update({ where: { id }, data: { newTypeId: type.id } });
    expect(codeOf(await goAs("newcomer"))).toBe("type-cannot-sign-in");
    expect(await db.user.count({ where: { organizationId, username: "newcomer" } })).toBe(0);
    await db.connection.update({ where: { id }, data: { newTypeId: null } });
    expect(codeOf(await goAs("newcomer"))).toBe("in");
    expect(await db.userRole.count({ where: { roleId: role.id } })).toBe(1);
  });

  test("tells the provider's own no apart from ours", async () => {
    const { person, goAs, answers } = await place();
    await person("ann");
    const said = (inner: string) =>
      `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${inner}"/></samlp:StatusCode>`;
    expect(codeOf(await goAs("ann", { status: said("RequestDenied") }))).toBe("sso-not-assigned");
    expect(codeOf(await goAs("ann", { status: said("AuthnFailed") }))).toBe("sso-not-proven");
    expect(codeOf(await goAs("ann", { status: said("PartialLogout") }))).toBe("sso-provider-error");
    expect(codeOf(await goAs("ann", { audience: "https://another.test" }))).toBe("sso-answer");
    const [denied] = await answers();
    expect(denied?.received).toMatchObject({ providerStatus: ["Responder", "RequestDenied"] });
  });

  test("ends the session that this browser held, and knows the browser again", async () => {
    const { person, goAs, sessions, signedIn, organization } = await place();
    const ann = await person("ann");
    const before = await signedIn({});
    const first = await goAs("ann", {}, before.by);
    if (!first.ok || first.value.purpose !== "signIn") throw new Error(codeOf(first));
    expect(await db.session.count({ where: { userId: before.user.id, endedAt: null } })).toBe(0);
    const { deviceToken } = first.value.opened;
    const again = await goAs("ann", {}, visit({ organization, deviceToken }));
    expect(codeOf(again)).toBe("in");
    const devices = (await sessions(ann.id)).map(({ deviceId }) => deviceId);
    expect(devices[0]).not.toBeNull();
    expect(new Set(devices).size).toBe(1);
    expect(await db.mail.count({ where: { userId: ann.id } })).toBe(0);
  });
});
