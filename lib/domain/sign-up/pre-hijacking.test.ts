import { describe, expect, it } from "vitest";
import { sessionAdapter } from "@/lib/adapters/database/session-adapter";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { openSignUp, testSignUp } from "@/lib/adapters/database/test-sign-up";
import { changeEmail } from "../administration/change-email";
import { confirmEmail } from "../email-changes/confirm-email";
import { resetPassword } from "../links/reset-password";
import { linkSecret } from "../links/secret";
import { readSession } from "../sessions/read-session";
import { createUser as addUser } from "../users/create-user";

/** The five ways to take an account before its person has it (Sudhodanan and Paverd, USENIX Security 2022, section 3). */
describe("nobody takes an account before its person", async () => {
  const test = await testDatabase({ policy: { ...openSignUp, admin: { verifyCaller: false } } });
  const { services, organization, createUser, visit } = test;
  const { ask, linkFor, make, kindsTo } = testSignUp(test);
  const { linkFor: userLink, canSignIn } = testLinks(test);
  const theirs = { password: "what the attacker chose", repeat: "what the attacker chose" };
  const usersOf = (emailKey: string) => services.db.user.findMany({ where: { emailKey } });

  it("classic-federated merge: whoever types another's address makes nothing that could be merged later", async () => {
    const email = "classic@example.test";
    await ask(email);
    expect(await usersOf(email)).toEqual([]);
    expect(await canSignIn(email, theirs.password)).toBe(false);
    // The attacker knows the row's id at most: a secret of their own making opens nothing.
    const { signUpId, secret } = await linkFor(email);
    const forged = { signUpId, secret: `${secret.split(".")[0]}.${"A".repeat(43)}` };
    expect(await make(forged, theirs)).toMatchObject({ refusal: { code: "sign-up-over" } });
    expect(await make({ signUpId, secret })).toMatchObject({ ok: true });
    expect(await canSignIn(email, newPassword)).toBe(true);
    expect(await canSignIn(email, theirs.password)).toBe(false);
  });

  it("unexpired session: no session is older than the proof of the mailbox, and a reset ends those that are", async () => {
    const email = "session@example.test";
    await ask(email);
    const attacker = await createUser();
    const signedIn = await signTestUserIn(services, attacker);
    const made = await make(await linkFor(email), {}, visit(signedIn));
    const userId = made.ok ? made.value.userId : "";
    expect(await services.db.session.count({ where: { userId } })).toBe(0);
    expect(await services.db.knownDevice.count({ where: { userId } })).toBe(0);
    // Signed in in that browser is who was, as themselves; history puts the account down to nobody but its person.
    const live = await readSession(services, organization, signedIn.sessionToken ?? "", { act: false });
    expect(live?.userId).toBe(attacker.id);
    const created = { userId, kind: { in: ["user.created", "sign-up.confirmed"] } };
    expect(await services.db.accessEvent.count({ where: { ...created, actorId: null } })).toBe(2);

    const victim = await createUser();
    const { sessionToken } = await signTestUserIn(services, victim);
    const link = await userLink(victim.id, "reset");
    expect(await resetPassword(services, visit(), { ...link, ...typedTwice })).toMatchObject({ ok: true });
    expect(await readSession(services, organization, sessionToken ?? "", { act: false })).toBeNull();
  });

  it("trojan identifier: an account has the proven address and its person's own words, and nothing else leads in", async () => {
    const email = "trojan@example.test";
    await ask(email, { customerId: "attacker-1" });
    const link = await linkFor(email);
    // Whatever a form brings along that the page does not ask for.
    const more = { username: "attacker", email: "attacker@elsewhere.test", rank: "owner" } as object;
    const made = await make(link, { name: "Robin New", ...more });
    const [user, ...others] = await usersOf(email);
    expect(others).toEqual([]);
    expect(user).toMatchObject({ id: made.ok && made.value.userId, username: email, name: "Robin New", rank: "none" });
    expect(user?.customerId).toBeNull();
    expect(await services.db.link.count({ where: { userId: user?.id } })).toBe(0);
    expect(await services.db.signUp.count({ where: { emailKey: email } })).toBe(0);
  });

  it("unexpired e-mail change: one that waits ends when the holder of the mailbox takes the account", async () => {
    const byOwner = await signTestUserIn(services, await createUser({ rank: "owner" }));
    const victim = await createUser();
    const { revision } = await services.db.user.findUniqueOrThrow({ where: { id: victim.id } });
    const change = { userId: victim.id, revision, email: "attacker@example.test", sharedToo: false };
    expect(await changeEmail(services, visit(byOwner), change)).toMatchObject({ value: { pending: true } });
    const waiting = await services.db.link.findFirstOrThrow({ where: { userId: victim.id, purpose: "email" } });
    const confirmation = { linkId: waiting.id, secret: linkSecret(services.linkKeys, waiting) };
    const link = await userLink(victim.id, "reset");
    expect(await resetPassword(services, visit(), { ...link, ...typedTwice })).toMatchObject({ ok: true });
    expect(await confirmEmail(services, visit(), confirmation)).toMatchObject({ ok: false });
    expect(await services.db.user.findUnique({ where: { id: victim.id } })).toMatchObject({ email: victim.email });

    const email = "change@example.test";
    await ask(email);
    await make(await linkFor(email));
    const [own] = await usersOf(email);
    expect(await services.db.emailChange.count({ where: { userId: own?.id } })).toBe(0);
  });

  it("non-verifying provider: an address that somebody else vouches for is no proof, and no account is merged by it", async () => {
    const email = "provider@example.test";
    const adapter = sessionAdapter(services, organization, visit());
    const said = { id: "x", email, emailVerified: services.clock.now(), name: "Attacker" };
    await expect(adapter.createUser?.(said)).rejects.toThrow();
    const account = { userId: "x", type: "oidc", provider: "evil", providerAccountId: "1" } as const;
    await expect(adapter.linkAccount?.(account)).rejects.toThrow();
    expect(await usersOf(email)).toEqual([]);
    // An account that is there with the address, unproven, is neither taken nor given a password by signing up.
    const added = await addUser(services, visit(), { username: "attackers", email, name: "Attacker" });
    await ask(email);
    expect(await kindsTo(email)).toEqual(["invitation"]);
    expect(await services.db.signUp.count({ where: { emailKey: email } })).toBe(0);
    const userId = added.ok ? added.value.userId : "";
    expect(await services.db.password.count({ where: { userId } })).toBe(0);
  });
});
