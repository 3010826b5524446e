import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks } from "@/lib/adapters/database/test-links";
import { createTestList } from "@/lib/adapters/database/test-list";
import { openSignUp, testSignUp } from "@/lib/adapters/database/test-sign-up";
import { hours } from "../duration";
import type { Organization } from "../organizations/organization";
import { createUser as addUser } from "../users/create-user";
import { inspectSignUp } from "./inspect-sign-up";
import { makeOwnAccount } from "./make-own-account";

describe("an account of one's own", async () => {
  const test = await testDatabase({ policy: openSignUp });
  const { services, secondServices, clock, organization, createOrganization, visit } = test;
  const { ask, linkFor, make, mailsTo, kindsTo, eventsOf } = testSignUp(test);
  const { canSignIn } = testLinks(test);
  const inspect = (secret: string, of = organization) => inspectSignUp(services, visit({ organization: of }), secret);
  const change = (policy: object, of: Organization = organization) =>
    services.db.organization.update({ where: { id: of.id }, data: { policy } });

  it("is made whole by whoever holds the link: active, with type, password and terms, and its mails", async () => {
    const role = { id: crypto.randomUUID(), name: "Student" };
    const policy = { signUp: { ...openSignUp.signUp, roles: ["Student", "Gone"] } };
    const theirs = await createOrganization({ policy, terms: "Be kind." });
    await services.db.role.create({ data: { ...role, organizationId: theirs.id, methods: ["password"] } });
    await ask("robin@example.test", { of: theirs });
    const link = await linkFor("robin@example.test", theirs);
    const there = visit({ organization: theirs });
    expect(await inspect(link.secret, theirs)).toMatchObject({
      value: { email: "robin@example.test", username: "robin@example.test", terms: "Be kind." },
    });
    expect(await make(link, { name: " " }, there)).toMatchObject({
      refusal: { code: "field-missing", also: [{ code: "terms-not-agreed" }] },
    });
    const made = await make(link, { terms: true }, there);
    expect(made).toMatchObject({ ok: true, value: { identifier: "robin@example.test" } });
    const user = await services.db.user.findFirstOrThrow({
      where: { organizationId: theirs.id },
      include: { type: true, roles: true },
    });
    expect(user).toMatchObject({
      ...{ username: "robin@example.test", email: "robin@example.test", name: "Robin New", rank: "none" },
      ...{ activatedAt: expect.any(Date), termsAgreedAt: expect.any(Date), type: { name: "General" } },
      roles: [{ roleId: role.id }],
    });
    expect(await canSignIn("robin@example.test", newPassword, theirs)).toBe(true);
    const mails = await mailsTo("robin@example.test");
    expect(mails.map(({ kind, userId }) => [kind, userId]).slice(0, 2)).toEqual([
      ["sign-up", user.id],
      ["password-changed", user.id],
    ]);
    const kinds = (await services.db.accessEvent.findMany({ where: { userId: user.id }, orderBy: { id: "asc" } })).map(
      ({ kind }) => kind,
    );
    expect(kinds.slice(0, 4)).toEqual(["user.created", "sign-up.confirmed", "terms.agreed", "password.set"]);
    expect(await services.db.signUp.count({ where: { organizationId: theirs.id } })).toBe(0);
    expect(await inspect(link.secret, theirs)).toMatchObject({ refusal: { code: "sign-up-over" } });
  });

  it("is not made by another link, elsewhere, too late, or by what only looks like a secret", async () => {
    await ask("late@example.test");
    await ask("tab@example.test");
    const [link, other] = [await linkFor("late@example.test"), await linkFor("tab@example.test")];
    expect(await make({ ...link, signUpId: other.signUpId })).toMatchObject({ refusal: { code: "link-other-tab" } });
    const elsewhere = visit({ organization: await createOrganization({ policy: openSignUp }) });
    expect(await make(link, {}, elsewhere)).toMatchObject({ refusal: { code: "sign-up-over" } });
    const swapped = `${link.secret.split(".")[0]}.${other.secret.split(".")[1]}`;
    expect(await make({ ...link, secret: swapped })).toMatchObject({ refusal: { code: "sign-up-over" } });
    clock.advance(hours(24));
    expect(await make(link)).toMatchObject({ refusal: { code: "sign-up-over" } });
    expect(await services.db.user.count({ where: { organizationId: organization.id } })).toBe(0);
  });

  it("is made once, however many confirm it at once", async () => {
    await ask("race@example.test");
    const link = await linkFor("race@example.test");
    const second = secondServices();
    const input = { ...link, name: "Robin", password: newPassword, repeat: newPassword, terms: false };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => makeOwnAccount(place % 2 ? services : second, visit(), input)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = new Set(answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code)));
    expect([...codes].filter((code) => !["ok", "sign-up-over", "sign-up-known"].includes(code))).toEqual([]);
    expect(await services.db.user.count({ where: { emailKey: "race@example.test" } })).toBe(1);
  });

  it("and one that an administrator makes with the address at the same time never both come about", async () => {
    for (let round = 0; round < 5; round++) {
      const email = `both${round}@example.test`;
      await ask(email);
      const link = await linkFor(email);
      const added = { username: email, email, name: "Added" };
      const [own, theirs] = await Promise.all([make(link), addUser(secondServices(), visit(), added)]);
      expect([own.ok, theirs.ok].filter(Boolean)).toHaveLength(1);
      expect(await services.db.user.count({ where: { emailKey: email } })).toBe(1);
    }
  });

  it("is refused with its sentence when the address was given an account since, and the link leads there no more", async () => {
    await ask("since@example.test");
    const link = await linkFor("since@example.test");
    await test.createUser({ username: "since", email: "since@example.test" });
    expect(await inspect(link.secret)).toMatchObject({ refusal: { code: "sign-up-known" } });
    expect(await make(link)).toMatchObject({ refusal: { code: "sign-up-known" } });
    expect(await canSignIn("since", newPassword)).toBe(false);
  });

  it("is refused when the policy was changed between mail and confirmation, and made when it allows it again", async () => {
    await ask("between@example.test");
    const link = await linkFor("between@example.test");
    const closed = [{}, { signUp: { who: "mailDomains", domains: ["elsewhere.test"] } }];
    for (const policy of [...closed, { signUp: { ...openSignUp.signUp, type: "No such" } }]) {
      // The visit still holds the policy of before, as a second process may.
      await change(policy);
      expect(await make(link)).toMatchObject({ refusal: { code: "sign-up-closed" } });
    }
    expect((await eventsOf("sign-up.refused")).slice(-3)).toEqual(["sign-up-off", "sign-up-outside", "sign-up-type"]);
    await change(openSignUp);
    expect(await make(link)).toMatchObject({ ok: true });
  });

  it("has a username of its person's choice where one signs in with that, told apart from nobody in particular", async () => {
    const theirs = await createOrganization({ policy: { ...openSignUp, signIn: { identifier: "username" } } });
    const there = visit({ organization: theirs });
    await test.createUser({ organization: theirs, username: "robin", email: "robin.one@example.test" });
    await ask("new@example.test", { of: theirs });
    const link = await linkFor("new@example.test", theirs);
    expect(await inspect(link.secret, theirs)).toMatchObject({ value: { username: null } });
    expect(await make(link, {}, there)).toMatchObject({ refusal: { code: "username-invalid" } });
    for (const username of ["Robin", "robin.one@example.test"]) {
      const refused = await make(link, { username }, there);
      expect(refused).toEqual({ ok: false, refusal: { code: "username-taken", facts: { as: "username" } } });
    }
    for (let times = 2; times < 20; times++) await make(link, { username: "robin" }, there);
    expect(await make(link, { username: "robin" }, there)).toMatchObject({ refusal: { code: "sign-up-over" } });
    await ask("new@example.test", { of: theirs });
    const again = await linkFor("new@example.test", theirs);
    expect(await make(again, { username: "robin.two" }, there)).toMatchObject({ value: { identifier: "robin.two" } });
  });

  it("is called by nobody's address and by no name that the list has for somebody else", async () => {
    const policy = { ...openSignUp, signIn: { identifier: "username" as const } };
    const theirs = await createOrganization({ policy });
    const there = visit({ organization: theirs });
    await createTestList(services, theirs, [
      { email: "chooser@example.test" },
      { email: "listed@example.test", username: "listed.name" },
    ]);
    await ask("chooser@example.test", { of: theirs });
    const link = await linkFor("chooser@example.test", theirs);
    for (const username of ["boss@example.test", "ＢＯＳＳ@example.test", "Listed.Name"])
      expect(await make(link, { username }, there), username).toMatchObject({ refusal: { code: "username-taken" } });
    const own = await make(link, { username: "Chooser@example.test" }, there);
    expect(own).toMatchObject({ value: { identifier: "Chooser@example.test" } });
  });

  it("comes not from a domain alone where a list would keep its person out, nor where nobody signs in", async () => {
    const theirs = await createOrganization({ policy: openSignUp });
    await createTestList(services, theirs, [{ email: "listed@example.test" }]);
    await ask("listed@example.test", { of: theirs });
    await ask("unlisted@example.test", { of: theirs });
    expect(await kindsTo("listed@example.test")).toEqual(["sign-up"]);
    expect(await kindsTo("unlisted@example.test")).toEqual([]);
    await change({ ...openSignUp, import: { missing: "keepsAccess" } }, theirs);
    const now = await services.db.organization.findUniqueOrThrow({ where: { id: theirs.id }, omit: { logo: true } });
    await ask("unlisted@example.test", { of: now });
    expect(await kindsTo("unlisted@example.test")).toEqual(["sign-up"]);
    const link = await linkFor("unlisted@example.test", theirs);
    await services.db.organization.update({ where: { id: theirs.id }, data: { suspendedAt: services.clock.now() } });
    const refused = await make(link, {}, visit({ organization: now }));
    expect(refused).toMatchObject({ refusal: { code: "sign-up-closed" } });
  });

  it("comes from the list in force where the policy says so, once for each of its people", async () => {
    const theirs = await createOrganization({ policy: { signUp: { who: "list" } } });
    const there = visit({ organization: theirs });
    await ask("mika@example.test", { of: theirs });
    expect(await kindsTo("mika@example.test")).toEqual([]);
    await createTestList(services, theirs, [
      { customerId: "A-100", email: "mika@example.test", type: "Capture" },
      { customerId: "A-101", name: "Only Number" },
      { email: "noor@example.test", username: "noor", name: "Noor" },
    ]);
    await ask("mika@example.test", { of: theirs });
    expect(await make(await linkFor("mika@example.test", theirs), {}, there)).toMatchObject({ ok: true });
    const user = await services.db.user.findFirst({
      where: { emailKey: "mika@example.test" },
      include: { type: true },
    });
    expect(user).toMatchObject({ customerId: "A-100", type: { name: "Capture" } });

    // Somebody's customer number does not lead past their address.
    await ask("eve@example.test", { of: theirs, customerId: "A-100" });
    expect(await kindsTo("eve@example.test")).toEqual([]);
    await ask("only@example.test", { of: theirs, customerId: " a-101" });
    await ask("second@example.test", { of: theirs, customerId: "A-101" });
    const [only, second] = [await linkFor("only@example.test", theirs), await linkFor("second@example.test", theirs)];
    expect(await make(only, {}, there)).toMatchObject({ ok: true });
    expect(await make(second, {}, there)).toMatchObject({ refusal: { code: "sign-up-closed" } });
    expect((await eventsOf("sign-up.refused")).at(-1)).toBe("sign-up-entry-used");

    await ask("noor@example.test", { of: theirs });
    expect(await make(await linkFor("noor@example.test", theirs), {}, there)).toMatchObject({
      value: { identifier: "noor" },
    });
    await createTestList(services, theirs, [{ email: "other@example.test" }]);
    await ask("gone@example.test", { of: theirs });
    expect(await kindsTo("gone@example.test")).toEqual([]);
  });
});
