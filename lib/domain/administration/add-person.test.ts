import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { addPerson } from "./add-person";

const { services, organization, createUser, createOrganization, visit } = await testDatabase();
const admin = await createUser({ rank: "administrator" });
const signedIn = await signTestUserIn(services, admin);
const typeOf = async (name: string) =>
  services.db.userType.findUniqueOrThrow({
    where: { organizationId_name: { organizationId: organization.id, name } },
  });
const general = (await typeOf("General")).id;

type Input = Parameters<typeof addPerson>[2];
const wanted = (more: Partial<Input> = {}): Input => ({
  id: randomUUID(),
  name: "Dana Fox",
  username: null,
  email: null,
  sharedToo: false,
  typeId: general,
  roleIds: [],
  customerId: null,
  language: null,
  inviteNow: true,
  ...more,
});
const add = (input: Input, as = signedIn) => addPerson(services, visit(as), input);
const userOf = (id: string) => services.db.user.findUniqueOrThrow({ where: { id }, include: { roles: true } });

test("a person with an address is added and invited at once", async () => {
  const input = wanted({ email: "dana@example.test", username: "dana" });
  expect(await add(input)).toMatchObject({ ok: true, value: { userId: input.id, invited: true } });
  expect(await userOf(input.id)).toMatchObject({ username: "dana", rank: "none", activatedAt: null });
  expect(await services.db.mail.count({ where: { userId: input.id, kind: "invitation" } })).toBe(1);
});

test("the mail can wait, and without an address there is none", async () => {
  expect(await add(wanted({ email: "later@example.test", inviteNow: false }))).toMatchObject({
    value: { invited: false },
  });
  expect(await add(wanted())).toMatchObject({ value: { invited: false } });
});

test("a username is made from the address, or the name, with a number where it is taken", async () => {
  const made: string[] = [];
  for (const more of [
    { email: "amy.lee@a.test" },
    { email: "amy.lee@b.test" },
    { name: "Søren Å" },
    { name: "佐藤 花子" },
  ]) {
    const input = wanted({ inviteNow: false, ...more });
    await add(input);
    made.push((await userOf(input.id)).username);
  }
  expect(made).toEqual(["amy.lee", "amy.lee2", "soren.a", "佐藤.花子"]);
});

test("a double click adds one", async () => {
  const input = wanted({ email: "twice@example.test" });
  const both = await Promise.all([add(input), add(input)]);
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await services.db.mail.count({ where: { userId: input.id } })).toBe(1);
  const other = await signTestUserIn(services, await createUser({ rank: "administrator" }));
  expect(await add(input, other)).toMatchObject({ refusal: { code: "user-unknown" } });
});

test("what is taken is said, and a shared address can be saved all the same", async () => {
  await createUser({ username: "taken", email: "shared@example.test" });
  expect(await add(wanted({ username: "Taken" }))).toMatchObject({
    refusal: { code: "username-taken", facts: { as: "username" }, whom: [{ username: "taken" }] },
  });
  expect(await add(wanted({ username: "shared@example.test" }))).toMatchObject({
    refusal: { code: "username-taken", facts: { as: "address" }, whom: [{ username: "taken" }] },
  });
  expect(await add(wanted({ username: "taken", email: "shared@example.test" }))).toMatchObject({
    refusal: { code: "email-in-use", also: [{ code: "username-taken" }] },
  });

  const shared = wanted({ email: "Shared@example.test", username: "fresh" });
  expect(await add(shared)).toMatchObject({ refusal: { code: "email-in-use", whom: [{ username: "taken" }] } });
  expect(await add({ ...shared, sharedToo: true })).toMatchObject({ ok: true });
});

test("what cannot be seen or is foreign is refused with its field, and nothing is written", async () => {
  const before = await services.db.user.count();
  expect(await add(wanted({ name: "Da\u200bna" }))).toMatchObject({
    refusal: { code: "field-unprintable", facts: { field: "name" } },
  });
  expect(await add(wanted({ username: "a\u202eb" }))).toMatchObject({
    refusal: { code: "field-unprintable", facts: { field: "username" } },
  });
  expect(await add(wanted({ email: "nobody" }))).toMatchObject({ refusal: { code: "email-invalid" } });
  expect(await add(wanted({ customerId: "a\u0007" }))).toMatchObject({ refusal: { facts: { field: "customerId" } } });
  expect(await add(wanted({ roleIds: [randomUUID()] }))).toMatchObject({ refusal: { facts: { field: "roleIds" } } });
  const elsewhere = await createOrganization();
  const foreign = await services.db.userType.findFirstOrThrow({ where: { organizationId: elsewhere.id } });
  expect(await add(wanted({ typeId: foreign.id }))).toMatchObject({ refusal: { facts: { field: "typeId" } } });
  const offline = (await typeOf("Offline")).id;
  expect(await add(wanted({ email: "o@example.test", typeId: offline }))).toMatchObject({
    refusal: { code: "type-gets-no-mail" },
  });
  expect(await services.db.user.count()).toBe(before);
});

test("everything that is wrong with what was typed is told at once", async () => {
  const all = wanted({ name: " ", email: "nobody", username: "a\u0007", customerId: "b\0" });
  expect(await add(all)).toMatchObject({
    refusal: {
      code: "field-missing",
      facts: { field: "name" },
      also: [
        { code: "email-invalid" },
        { code: "field-unprintable", facts: { field: "username" } },
        { code: "field-unprintable", facts: { field: "customerId" } },
      ],
    },
  });
});

test("the help desk adds nobody", async () => {
  const helper = await signTestUserIn(services, await createUser({ rank: "helpdesk" }));
  expect(await add(wanted(), helper)).toMatchObject({ refusal: { code: "not-allowed" } });
});
