import { afterAll, beforeEach, expect, test } from "vitest";
import { goodOidcHabits } from "@/e2e/support/providers/oidc-habits";
import { startOidcProvider } from "@/e2e/support/providers/oidc-provider";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { leaveProvider } from "@/lib/domain/connections/leave-provider";
import { forgetSignOutHints } from "@/lib/domain/connections/sign-out-hint";
import { minutes } from "@/lib/domain/duration";
import { routes } from "@/lib/routes";
import { testOidc } from "./test-oidc";

const provider = await startOidcProvider();
const made = await testDatabase();
const { services, clock, visit } = made;
const { db } = services;
const { place } = testOidc({ services, town: testArrivals(made).town }, provider);

afterAll(() => provider.stop());
beforeEach(() => {
  provider.habits = goodOidcHabits();
});

/** Somebody who came through the provider and signed out here a moment ago. */
async function signedOut(claims: Record<string, unknown> = {}) {
  const { person, browser, organization, connection } = await place();
  provider.people.set("ann", { sub: "ann", ...claims });
  await person("ann");
  const hers = browser();
  const came = await hers.goAs("ann");
  if (!came.ok || came.value.purpose !== "signIn") throw new Error("not in");
  const { sessionToken: token } = came.value.opened;
  await db.session.updateMany({ where: { organizationId: organization.id }, data: { endedAt: clock.now() } });
  const session = () => db.session.findFirstOrThrow({ where: { organizationId: organization.id, method: "oidc" } });
  const back = organization.origin + routes.signedOut;
  const leave = () =>
    leaveProvider(services, visit({ organization }), {
      ...{ connectionId: connection.id, token, back },
      addresses: { entityId: "", consumer: "", logout: "" },
    });
  return { leave, session, hers, back };
}

test("the provider is shown its own ID token, which is kept where nobody reads it", async () => {
  const { leave, session, back } = await signedOut();
  const left = await leave();
  const address = new URL(left?.message.address ?? "");
  const token = address.searchParams.get("id_token_hint") ?? "";
  expect(token.split(".")).toHaveLength(3);
  expect(Buffer.from((await session()).signOutHint ?? []).includes(token.slice(0, 30))).toBe(false);
  // The address to go back to is not registered there: that it says so, and not that the token is no token, is the proof.
  expect(address.searchParams.get("post_logout_redirect_uri")).toBe(back);
  expect(await (await fetch(address)).text()).toContain("post_logout_redirect_uri not registered");
  address.searchParams.set("id_token_hint", `${token}x`);
  expect(await (await fetch(address)).text()).not.toContain("post_logout_redirect_uri not registered");
});

test("a token that no address can carry is not kept, and the provider is asked without", async () => {
  const groups = Array.from({ length: 200 }, (_, at) => `00000000-0000-0000-0000-${at}`);
  const { leave, session } = await signedOut({ groups });
  expect((await session()).signOutHint).toBeNull();
  const { searchParams } = new URL((await leave())?.message.address ?? "");
  expect([searchParams.get("id_token_hint"), searchParams.has("client_id")]).toEqual([null, true]);
});

test("it is forgotten once the session is over for good, and not before", async () => {
  const { leave, session } = await signedOut();
  await forgetSignOutHints(services);
  expect((await session()).signOutHint).not.toBeNull();
  clock.advance(minutes(3));
  await forgetSignOutHints(services);
  expect((await session()).signOutHint).toBeNull();
  expect(await leave()).toBeNull();
});
