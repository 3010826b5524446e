import { Auth } from "@auth/core";
import { NextRequest } from "next/server";
import type { Adapter } from "next-auth/adapters";
import { describe, expect, it } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testPassword } from "@/lib/adapters/database/test-user";
import { cookieNames } from "@/lib/cookies";
import { hours, minutes } from "@/lib/domain/duration";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { routes } from "@/lib/routes";
import { authConfig } from "./auth-config";
import { answerCallback } from "./next-auth";
import { duringRequest } from "./test-request";

const guess = new URLSearchParams({ username: "maria", password: testPassword, csrfToken: "x" });

describe("next-auth", async () => {
  const base = await testDatabase();
  const { services, organization, clock, createUser, visit } = base;
  const user = await createUser({ username: "maria" });

  const token = async () => {
    const identifier = "maria";
    const opened = await signIn(services, visit(), { identifier, password: testPassword, sharedComputer: true });
    if (!opened.ok) throw new Error(opened.refusal.code);
    return opened.value.sessionToken;
  };
  const cookieOf = (session: string) => `${cookieNames.session}=${session}`;

  /** Asks the library itself, past our own route, with the configuration that the product gives it. */
  const library = async (method: string, path: string, cookie = "", where = organization) => {
    const url = `${where.origin}/api/auth/${path}`;
    const body = method === "POST" ? guess : undefined;
    const asked = await duringRequest({ services, organization: where, headers: { cookie } }, async () => {
      const silent = { error() {}, warn() {}, debug() {} };
      const answer = await Auth(new Request(url, { method, body, headers: { cookie } }), {
        ...(await authConfig()),
        logger: silent,
      });
      return { status: answer.status, cookies: answer.headers.getSetCookie(), text: await answer.text() };
    });
    if (!asked.value) throw asked.thrown;
    return asked.value;
  };
  const sessions = () => services.db.session.count();
  const adapter = <Value>(work: (it: Required<Adapter>) => Value) =>
    duringRequest({ services, organization }, async () => work((await authConfig()).adapter as Required<Adapter>));

  it.each([
    ["POST", "callback/credentials"],
    ["POST", "signin"],
    ["POST", "signin/credentials"],
    ["POST", "callback/password"],
    ["GET", "callback/credentials"],
  ])("has no password endpoint: %s %s opens nothing, even with the right password", async (method, path) => {
    const before = await sessions();
    const answer = await library(method, path);
    expect(answer.cookies.join()).not.toContain(cookieNames.session);
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(await sessions()).toBe(before);
  });

  it("tells of a live session its user's id and name and nothing else (T63)", async () => {
    const session = await token();
    const { text } = await library("GET", "session", cookieOf(session));
    expect(JSON.parse(text)).toEqual({ user: { id: user.id, name: user.name }, expires: expect.any(String) });
  });

  it("knows no session of another organization's host, nor one whose database value was copied (T45)", async () => {
    const session = await token();
    expect((await library("GET", "session", cookieOf(session), await base.createOrganization())).text).toBe("null");
    const row = await services.db.session.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    for (const copied of [
      row.id,
      Buffer.from(row.tokenHash).toString("base64url"),
      Buffer.from(row.tokenHash).toString("hex"),
    ]) {
      expect((await library("GET", "session", cookieOf(copied))).text).toBe("null");
    }
  });

  it("prolongs no session that it reads (T47)", async () => {
    const session = await token();
    for (let times = 0; times < 2; times++) {
      clock.advance(minutes(16));
      await library("GET", "session", cookieOf(session));
    }
    expect((await library("GET", "session", cookieOf(session))).text).toBe("null");
    const long = await token();
    clock.advance(hours(13));
    expect((await library("GET", "session", cookieOf(long))).text).toBe("null");
  });

  it("can open no session, make no user and link no account", async () => {
    const before = [await sessions(), await services.db.user.count()];
    const { value } = await adapter(async (it) => {
      const expires = clock.now();
      const made = [
        it.createSession({ sessionToken: "t", userId: user.id, expires }),
        it.createUser({ id: "", email: "new@example.test", emailVerified: null }),
        it.updateUser({ id: user.id }),
        it.deleteUser(user.id),
        it.linkAccount({ userId: user.id, provider: "p", providerAccountId: "a", type: "oidc" }),
      ];
      return (await Promise.allSettled(made)).map(({ status }) => status);
    });
    expect(value).toEqual(Array(5).fill("rejected"));
    expect([await sessions(), await services.db.user.count()]).toEqual(before);
  });

  it("ends a session for good when it signs out", async () => {
    const session = await token();
    await adapter((it) => it.deleteSession(session));
    expect((await library("GET", "session", cookieOf(session))).text).toBe("null");
  });

  it.each(["callback/credentials", "signin", "session", "csrf", "providers", "signout", "callback/", "callback/x/y"])(
    "is not reachable at /api/auth/%s: only the way back from the organization's own connections is",
    async (path) => {
      const headers = { cookie: cookieOf(await token()) };
      const request = new NextRequest(`${organization.origin}/api/auth/${path}`, { headers });
      const { value } = await duringRequest({ services, organization, headers }, () => answerCallback(request));
      expect([value?.status, value?.headers.getSetCookie()]).toEqual([404, []]);
    },
  );

  it("answers at the address of an OpenID connection of this organization, and of no other", async () => {
    const { connect } = testConnections(base);
    const [own, saml] = [await connect({ protocol: "oidc" }), await connect()];
    const foreign = await connect({ protocol: "oidc", organization: await base.createOrganization() });
    const statusOf = async (path: string) => {
      const request = new NextRequest(`${organization.origin}/api/auth/${path}?code=c&state=s`);
      const asked = await duringRequest({ services, organization }, () => answerCallback(request));
      return [asked.value?.status, asked.value?.headers.get("location")];
    };
    expect(await statusOf(`callback/${own.id}`)).toEqual([303, routes.signInFailed]);
    for (const id of [saml.id, foreign.id]) expect(await statusOf(`callback/${id}`)).toEqual([404, null]);
    for (const path of [`signin/${own.id}`, `${own.id}`, `callback/${own.id}/more`])
      expect(await statusOf(path)).toEqual([404, null]);
  });
});
