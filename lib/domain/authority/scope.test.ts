import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { record } from "../history/record";
import { attention } from "../overview/attention";
import { listChoices } from "../users/list-choices";
import { listUsers } from "../users/list-users";
import { searchUsers } from "../users/search-users";
import { helpedRoles } from "./helped-roles";

describe("a help-desk member who is limited to some roles", async () => {
  const { services, organization, createUser, visit } = await testDatabase();
  const { db, clock } = services;
  const [helper, everybodys] = [await createUser({ rank: "helpdesk" }), await createUser({ rank: "helpdesk" })];
  const own = await createUser({ name: "Zoltan Kerenik", methods: ["password", "ldap"], suspended: true });
  const other = await createUser({ name: "Martin Kerenyi", methods: ["password"], suspended: true });
  const { roleId } = await db.userRole.findFirstOrThrow({ where: { userId: own.id } });
  await db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId } });
  const viewerOf = ({ id: userId }: { id: string }) => ({
    organization,
    actor: { userId, rank: "helpdesk" as const },
    now: clock.now(),
  });
  const [limited, free] = [viewerOf(helper), viewerOf(everybodys)];

  it("is told whom they look after; nobody else is limited", async () => {
    expect((await helpedRoles(services, organization, limited.actor)).map(({ id }) => id)).toEqual([roleId]);
    expect((await listChoices(services, organization, limited.actor)).roles.map(({ id }) => id)).toEqual([roleId]);
    expect(await helpedRoles(services, organization, free.actor)).toEqual([]);
    const owner = { userId: helper.id, rank: "owner" as const };
    expect(await helpedRoles(services, organization, owner)).toEqual([]);
  });

  it("counts their own people alone, and is not told which names were tried", async () => {
    for (let count = 0; count < 25; count++) {
      const identifier = { hash: Buffer.from(`name ${count}`), length: 6 };
      const by = visit({ clientAddress: "203.0.113.9" });
      await record(db, clock.now(), by, { kind: "sign-in.refused", reason: "unknown-account", identifier });
    }
    expect(await attention(services, free)).toMatchObject({ suspended: 2, manyNames: { names: 25 } });
    expect(await attention(services, limited)).toMatchObject({ suspended: 1, manyNames: null });
  });

  it("finds a misspelled name of their own people behind a nearer one of somebody else", async () => {
    const near = async (viewer: typeof limited) =>
      (await searchUsers(services, viewer, { words: "kerenyk" }, null, {})).perhaps.map(({ id }) => id);
    // One letter from Kerenyi and from Kerenik alike, two from Kerenik where another is typed.
    expect(await near(free)).toContain(other.id);
    expect(await near(limited)).toEqual([own.id]);
    const words = "martin kerenya";
    expect((await searchUsers(services, limited, { words }, null, {})).perhaps).toEqual([]);
    const further = (await searchUsers(services, limited, { words: "kerenya" }, null, {})).perhaps;
    expect(further.map(({ id }) => id)).toEqual([own.id]);
  });

  it("finds, lists and counts their own people alone, and as one who is not limited everybody", async () => {
    const all = async (viewer: typeof limited) => {
      const found = await searchUsers(services, viewer, { words: "keren" }, null, {});
      const listed = await listUsers(services, viewer, { state: "suspended" }, "newest", {});
      const ids = [found, listed].map(({ rows }) => rows.map(({ id }) => id).sort());
      return { ids, counts: [found.count.number, listed.count.number] };
    };
    const both = [own.id, other.id].sort();
    expect(await all(free)).toEqual({ ids: [both, both], counts: [2, 2] });
    expect(await all(limited)).toEqual({ ids: [[own.id], [own.id]], counts: [1, 1] });
  });

  it("does not learn from a list where somebody else would stand in it", async () => {
    const after = await listUsers(services, limited, {}, "name", { after: other.id });
    expect(after.rows.map(({ id }) => id)).toEqual([own.id]);
    expect(await listUsers(services, free, {}, "name", { after: other.id })).not.toMatchObject({ before: null });
  });
});
