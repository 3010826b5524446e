import { afterAll, beforeEach, expect, test } from "vitest";
import { goodOidcHabits } from "@/e2e/support/providers/oidc-habits";
import { startOidcProvider } from "@/e2e/support/providers/oidc-provider";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { codeOf } from "./test-browser";
import { testOidc } from "./test-oidc";

const provider = await startOidcProvider();
const made = await testDatabase();
const { services } = made;
const { place } = testOidc({ services, town: testArrivals(made).town }, provider);

afterAll(() => provider.stop());
beforeEach(() => {
  provider.habits = goodOidcHabits();
  provider.people.set("ann", { sub: "ann" });
  provider.people.set("bob", { sub: "bob" });
});

test("whoever proves that they are the one does so anew, though they are signed in there (T53)", async () => {
  const { person, browser, refusedLine } = await place();
  await person("ann");
  await person("bob");
  const somebody = browser();
  const came = await somebody.goAs("ann");
  if (!came.ok || came.value.purpose !== "signIn") throw new Error(codeOf(came));
  somebody.signedIn(came.value.opened.sessionToken);
  const { query, shown } = await somebody.signInThere(await somebody.leave("proof"), "ann");
  expect(shown).toBe(true);
  expect(provider.asked.at(-1)?.get("prompt")).toBe("login");
  expect(provider.asked.at(-1)?.get("max_age")).toBe("0");
  const proven = await somebody.come(query);
  expect(proven).toMatchObject({ ok: true, value: { purpose: "proof" } });
  if (proven.ok && proven.value.purpose === "proof") somebody.signedIn(proven.value.renewed.sessionToken);

  provider.habits.wrong = (token) => ({ ...token, sub: "bob" });
  provider.habits.wrongUserinfo = (claims) => ({ ...claims, sub: "bob" });
  expect(codeOf(await somebody.goAs("ann", "proof"))).toBe("sso-other-person");
  provider.habits = goodOidcHabits();
  for (const authTime of [undefined, 1_700_000_000]) {
    provider.habits.wrong = (token) => ({ ...token, auth_time: authTime });
    expect(codeOf(await somebody.goAs("ann", "proof"))).toBe("sso-not-fresh");
    expect(await refusedLine()).toMatchObject({ check: "authentication", outcome: "sso-not-fresh" });
  }
});

test("a draft can be tried by an administrator, and by nobody signed in through", async () => {
  const { browser, owner, connection, sessions, answers, person } = await place({ state: "draft" });
  await person("ann");
  await expect(browser().leave()).rejects.toThrow("sso-off");
  await expect(browser().leave("trial")).rejects.toThrow("not-signed-in");
  const somebody = browser();
  somebody.signedIn((await signTestUserIn(services, owner.user)).sessionToken ?? "");
  expect(await somebody.goAs("ann", "trial")).toMatchObject({ ok: true, value: { purpose: "trial" } });
  expect(await sessions()).toBe(0);
  expect((await answers()).map(({ outcome }) => outcome)).toEqual(["tried"]);
  const { testedRevision, revision } = await services.db.connection.findUniqueOrThrow({ where: { id: connection.id } });
  expect(testedRevision).toBe(revision);
});
