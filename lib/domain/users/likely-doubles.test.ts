import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { likelyDoubles } from "./likely-doubles";

const { services, organization, createUser, createOrganization } = await testDatabase();
const owner = await createUser({ rank: "owner", username: "the-owner", name: "Zora" });
const viewer = { organization, actor: { userId: owner.id, rank: "owner" as const }, now: services.clock.now() };
const dora = { name: "Dora Double", email: "dora@example.test" };
const kept = await createUser({ username: "dora", ...dora });
const of = (user: typeof kept & { name: string; email: string | null }) =>
  likelyDoubles(services, viewer, user.id, user);

test("accounts with the same address come first, then the same name, then one that is spelled nearly so", async () => {
  await createUser({ username: "dora-similar", name: "Dora Doubel", email: null });
  await createUser({ username: "dora-named", name: "DORA double", email: "other@example.test" });
  await createUser({ username: "dora-mail", name: "Mrs. D.", email: "Dora@Example.test" });
  await createUser({ username: "somebody", name: "Percy Plain", email: "percy@example.test" });
  await createUser({ username: "dora", ...dora, organization: await createOrganization() });
  const found = await of({ ...kept, ...dora });
  expect(found.map(({ username, alike }) => [username, alike])).toEqual([
    ["dora-mail", "address"],
    ["dora-named", "name"],
    ["dora-similar", "similar"],
  ]);
});

test("nobody is like somebody without an address whose name is their own", async () => {
  const single = await createUser({ username: "single", name: "Ursula Unlike", email: null });
  expect(await of({ ...single, name: "Ursula Unlike", email: null })).toEqual([]);
});
