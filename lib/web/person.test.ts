import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testPassword } from "@/lib/adapters/database/test-user";
import { cookieNames } from "@/lib/cookies";
import { minutes } from "@/lib/domain/duration";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { currentPerson, requirePerson, signInFirst } from "./person";
import { duringRequest } from "./test-request";
import { currentVisit } from "./visit";

const opened = { accept: "text/html", "sec-fetch-mode": "navigate" };
const polled = { accept: "application/json", "sec-fetch-mode": "cors" };

describe("the person of a request", async () => {
  const base = await testDatabase();
  const { services, organization, clock, createUser, visit } = base;
  const user = await createUser({ username: "maria" });

  const token = async () => {
    const result = await signIn(services, visit(), {
      identifier: "maria",
      password: testPassword,
      sharedComputer: true,
    });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.sessionToken;
  };
  const ask = async (session: string, headers: Record<string, string> = opened, where = organization) => {
    const cookie = `${cookieNames.session}=${session}`;
    return (await duringRequest({ services, organization: where, headers: { ...headers, cookie } }, currentPerson))
      .value;
  };

  it("is who holds the cookie, and carries no hash (T63)", async () => {
    const session = await token();
    const person = await ask(session);
    expect(person).toMatchObject({ userId: user.id, username: "maria" });
    expect(JSON.stringify(person)).not.toContain("$argon2");
    expect(JSON.stringify(person)).not.toContain(session);
  });

  it("is nobody without a cookie, with a wrong one, or on another organization's host", async () => {
    expect((await duringRequest({ services, organization }, currentPerson)).value).toBeNull();
    expect(await ask("x".repeat(43))).toBeNull();
    expect(await ask(await token(), opened, await base.createOrganization())).toBeNull();
  });

  it("stays signed in while they act, and not while only a page polls (T47)", async () => {
    const [acting, polling] = [await token(), await token()];
    for (let times = 0; times < 3; times++) {
      clock.advance(minutes(20));
      await ask(acting);
      await ask(polling, polled);
    }
    expect(await ask(acting)).not.toBeNull();
    expect(await ask(polling)).toBeNull();
  });

  it("is read once for each request", async () => {
    const session = await token();
    const headers = { ...opened, cookie: `${cookieNames.session}=${session}` };
    const asked = await duringRequest({ services, organization, headers }, async () => [
      await currentPerson(),
      await currentPerson(),
    ]);
    expect(asked.value?.[0]).not.toBeNull();
    expect(asked.value?.[0]).toBe(asked.value?.[1]);
  });

  it("acts in the visit that verbs are given, with address, browser, device and language", async () => {
    const device = "d".repeat(43);
    const session = await token();
    const cookie = `${cookieNames.session}=${session}; ${cookieNames.device}=${device}`;
    const headers = { ...opened, cookie, "user-agent": "a browser", "accept-language": "ja" };
    expect((await duringRequest({ services, organization, headers }, currentVisit)).value).toEqual({
      organization,
      clientAddress: "192.0.2.1",
      userAgent: "a browser",
      requestId: "reference",
      deviceToken: device,
      sessionToken: session,
      language: "ja",
      actorId: user.id,
    });
  });

  const places: [string, string][] = [
    ["/account", "/sign-in?returnTo=%2Faccount"],
    ["/account?tab=2&_rsc=x1", "/sign-in?returnTo=%2Faccount%3Ftab%3D2"],
    ["/", "/sign-in"],
  ];
  it.each(places)("is sent from %s to sign in first when nobody is signed in", async (path, place) => {
    const asked = await duringRequest({ services, organization, path, headers: opened }, requirePerson);
    expect((asked.thrown as { digest: string }).digest).toContain(`;${place};`);
    expect((await duringRequest({ services, organization, path }, signInFirst)).value).toBe(place);
  });

  it("is told where they come from signing in with no cookie at all: the browser did not keep it (R85)", async () => {
    const from = (referer: string, cookie = "") => ({ ...opened, referer, ...(cookie && { cookie }) });
    const sent = async (headers: Record<string, string>, path = "/account") =>
      (await duringRequest({ services, organization, path, headers }, signInFirst)).value;
    const here = `${organization.origin}/sign-in?returnTo=%2Faccount`;
    expect(await sent(from(here))).toBe("/sign-in?notice=cookies-blocked&returnTo=%2Faccount");
    expect(await sent(from(here), "/")).toBe("/sign-in?notice=cookies-blocked");
    expect(await sent(from(here, `${cookieNames.language}=ja`))).toBe("/sign-in?returnTo=%2Faccount");
    expect(await sent(from("https://elsewhere.example.test/sign-in"))).toBe("/sign-in?returnTo=%2Faccount");
    expect(await sent(from(`${organization.origin}/trouble`))).toBe("/sign-in?returnTo=%2Faccount");
    expect(await sent(from("no address"))).toBe("/sign-in?returnTo=%2Faccount");
  });
});
