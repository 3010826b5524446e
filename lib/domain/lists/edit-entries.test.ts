import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { createTestList } from "@/lib/adapters/database/test-list";
import { createTestOrganization } from "@/lib/adapters/database/test-organization";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { addEntry } from "./add-entry";
import { removeEntry } from "./remove-entry";
import { searchEntries } from "./search-entries";

const comment = "Enrolled late";

describe("the list in force, by hand", async () => {
  const { services, createUser, visit } = await testDatabase();
  const { db } = services;

  async function place(policy = {}) {
    const organization = await createTestOrganization(services, { policy });
    const admin = await createUser({ organization, rank: "administrator" });
    const asked = { ...visit(await signTestUserIn(services, admin)), organization };
    const found = (words: string) => searchEntries(db, organization.id, words);
    const remove = async (words: string) => {
      const [entry] = await found(words);
      return removeEntry(services, asked, { entryId: String(entry?.id ?? "0"), comment });
    };
    const events = (kind: string, userId?: string) =>
      db.accessEvent.count({ where: { organizationId: organization.id, kind, ...(userId && { userId }) } });
    return { organization, asked, found, remove, events };
  }

  it("takes somebody who has no account, once, and needs a reason", async () => {
    const { organization, asked, found, events } = await place();
    expect(await addEntry(services, asked, { email: "new@example.test", comment })).toMatchObject({
      refusal: { code: "list-none" },
    });
    await createTestList(services, organization, [{ email: "first@example.test" }]);
    const add = (said: Parameters<typeof addEntry>[2]) => addEntry(services, asked, said);
    expect((await add({ email: "new@example.test", name: "Nora New" })).ok).toBe(false);
    expect(await add({ email: "New@Example.test", name: "Nora New", comment })).toMatchObject({ ok: true });
    expect(await found("new nora")).toMatchObject([{ email: "New@Example.test", line: null }]);
    expect(await add({ email: "new@example.test", comment })).toMatchObject({
      refusal: { code: "list-entry-known", facts: { field: "email" } },
    });
    expect(await add({ name: "Nobody", comment })).toMatchObject({ refusal: { code: "list-entry-keyless" } });
    expect(await add({ email: "nowhere", comment })).toMatchObject({ refusal: { code: "email-invalid" } });
    expect(await events("list.entry-added")).toBe(1);
  });

  it("loses an entry, and whoever was on it by that entry alone loses their access and is signed out", async () => {
    const { organization, found, remove, events } = await place();
    const gone = await createUser({ organization, username: "gone", email: "gone@example.test" });
    const twice = await createUser({ organization, username: "twice", email: "twice@example.test" });
    for (const user of [gone, twice]) await signTestUserIn(services, user);
    await createTestList(services, organization, [
      { email: "gone@example.test" },
      { email: "twice@example.test" },
      { customerId: "T-2", username: "twice" },
    ]);
    expect(await remove("gone@example.test")).toEqual({ ok: true, value: { lost: 1 } });
    expect(await remove("twice@example.test")).toEqual({ ok: true, value: { lost: 0 } });
    expect(await found("gone@example.test")).toEqual([]);
    const open = (userId: string) => db.session.count({ where: { userId, endedAt: null } });
    expect([await open(gone.id), await open(twice.id)]).toEqual([0, 1]);
    expect([await events("list.left", gone.id), await events("list.left", twice.id)]).toEqual([1, 0]);
    expect(await events("list.entry-removed")).toBe(2);
    expect(await remove("gone@example.test")).toMatchObject({ refusal: { code: "list-entry-unknown" } });
  });

  it("loses nobody their access where the policy lets those keep it who are missing, nor who has a rank", async () => {
    const kept = await place({ import: { missing: "keepsAccess" } });
    await createUser({ organization: kept.organization, email: "kept@example.test" });
    await createTestList(services, kept.organization, [{ email: "kept@example.test" }]);
    expect(await kept.remove("kept@example.test")).toEqual({ ok: true, value: { lost: 0 } });
    const ranked = await place();
    await createUser({ organization: ranked.organization, email: "desk@example.test", rank: "helpdesk" });
    await createTestList(services, ranked.organization, [{ email: "desk@example.test" }]);
    expect(await ranked.remove("desk@example.test")).toEqual({ ok: true, value: { lost: 0 } });
  });

  it("is nobody's of another organization (T88)", async () => {
    const [here, there] = [await place(), await place()];
    await createTestList(services, there.organization, [{ email: "their@example.test" }]);
    const [entry] = await there.found("their@example.test");
    const entryId = String(entry?.id);
    expect(await removeEntry(services, here.asked, { entryId, comment })).toMatchObject({
      refusal: { code: "list-entry-unknown" },
    });
    expect(await there.found("their@example.test")).toHaveLength(1);
  });
});
