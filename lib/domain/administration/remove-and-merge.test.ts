import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { changeRank } from "./change-rank";
import { editUser } from "./edit-user";
import { mergeUsers } from "./merge-users";
import { previewMerge } from "./preview-merge";
import { removeUser } from "./remove-user";
import { suspend } from "./suspend";

describe("removing and merging", async () => {
  const { services, secondServices, createOrganization, createUser, visit } = await testDatabase({
    policy: { admin: { verifyCaller: false } },
  });
  const owner = await createUser({ rank: "owner" });
  const byOwner = visit(await signTestUserIn(services, owner));

  it("removes a user with everything that names them, and keeps the ids and the reason (R76)", async () => {
    const person = await createUser({ name: "Petra Former", email: "petra@example.test" });
    await editUser(services, byOwner, {
      userId: person.id,
      revision: 0,
      name: "Petra Gone",
      customerId: null,
      language: null,
    });
    const remove = { userId: person.id, confirmation: "someone else", comment: "left the company" };
    expect(await removeUser(services, byOwner, remove)).toMatchObject({ ok: false });
    expect(await services.db.user.count({ where: { id: person.id } })).toBe(1);
    expect(await removeUser(services, byOwner, { ...remove, confirmation: person.username })).toMatchObject({
      ok: true,
    });
    expect(await services.db.user.count({ where: { id: person.id } })).toBe(0);
    const notes = await services.db.eventNote.findMany({ where: { userId: person.id } });
    expect(notes.map(({ comment, changes }) => [comment, changes])).toEqual([["left the company", null]]);
    const events = await services.db.accessEvent.findMany({ where: { userId: person.id }, orderBy: { id: "asc" } });
    expect(events.map(({ kind }) => kind)).toEqual(["user.changed", "user.removed"]);
    const all = JSON.stringify(events, (_, value) => (typeof value === "bigint" ? Number(value) : value));
    expect(all).not.toContain("Petra");
  });

  it("shows what a merge moves, and moves exactly that", async () => {
    const stays = await createUser({ email: null, methods: ["password"] });
    const goes = await createUser({ email: "both@example.test", methods: ["password", "oidc"] });
    const preview = await previewMerge(services, byOwner, { userId: stays.id, otherId: goes.id });
    expect(preview).toMatchObject({ ok: true, value: { changes: { email: { from: null, to: "both@example.test" } } } });
    expect(
      await mergeUsers(services, byOwner, { userId: stays.id, otherId: goes.id, comment: "one person" }),
    ).toMatchObject({ ok: true });
    const merged = await services.db.user.findUniqueOrThrow({ where: { id: stays.id }, include: { roles: true } });
    expect([merged.email, merged.roles.length]).toEqual(["both@example.test", 2]);
    expect(await services.db.user.count({ where: { id: goes.id } })).toBe(0);
    const kinds = (await services.db.accessEvent.findMany({ where: { userId: { in: [stays.id, goes.id] } } })).map(
      ({ kind }) => kind,
    );
    expect(kinds.sort()).toEqual(["user.merged", "user.removed"]);
    const mails = await services.db.mail.findMany({ where: { userId: stays.id } });
    expect(mails.map(({ kind, address }) => [kind, address])).toEqual([["accounts-merged", "both@example.test"]]);
  });

  it("merges nobody with a higher rank, with themselves or with somebody elsewhere", async () => {
    const elsewhere = await createOrganization();
    const foreign = await createUser({ organization: elsewhere });
    const person = await createUser();
    const code = async (userId: string, otherId: string) => {
      const merged = await mergeUsers(services, byOwner, { userId, otherId, comment: "one person" });
      return merged.ok ? "ok" : merged.refusal.code;
    };
    expect(await code(person.id, person.id)).toBe("same-user");
    expect(await code(person.id, person.id.toUpperCase())).toBe("same-user");
    expect(await code(person.id, foreign.id)).toBe("user-unknown");
    expect(await code(person.id, owner.id)).toBe("own-account");
  });

  it("lets exactly one of two owners who suspend each other at once win (T89)", async () => {
    const organization = await createOrganization();
    const [one, two] = [
      await createUser({ organization, rank: "owner" }),
      await createUser({ organization, rank: "owner" }),
    ];
    const by = async (user: typeof one) => visit({ organization, ...(await signTestUserIn(services, user)) });
    const [first, second] = [await by(one), await by(two)];
    const answers = await Promise.all([
      suspend(services, first, { userId: two.id }),
      suspend(secondServices(), second, { userId: one.id }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await services.db.user.count({ where: { organizationId: organization.id, suspendedAt: null } })).toBe(1);
  });

  it("gives no rank that the giver may not give, and keeps the last owner", async () => {
    const organization = await createOrganization();
    const only = await createUser({ organization, rank: "owner" });
    const second = await createUser({ organization, rank: "owner", activated: false });
    const administrator = await createUser({ organization, rank: "administrator" });
    const person = await createUser({ organization });
    const code = async (by: typeof only, userId: string, rank: "none" | "helpdesk" | "administrator" | "owner") => {
      const signedIn = visit({ organization, ...(await signTestUserIn(services, by)) });
      const changed = await changeRank(services, signedIn, { userId, revision: 0, rank });
      return changed.ok ? "ok" : changed.refusal.code;
    };
    expect(await code(administrator, person.id, "administrator")).toBe("higher-rank");
    expect(await code(administrator, person.id, "helpdesk")).toBe("ok");
    expect(await code(administrator, administrator.id, "owner")).toBe("own-account");
    expect(await code(administrator, only.id, "none")).toBe("higher-rank");
    expect(await code(only, second.id, "administrator")).toBe("ok");
    expect(await code(only, only.id, "none")).toBe("own-account");
  });

  it("tells the second of two administrators who changed what, and lets them save again", async () => {
    const person = await createUser({ name: "Before" });
    const edit = { userId: person.id, revision: 0, customerId: null, language: null };
    expect(await editUser(services, byOwner, { ...edit, name: "After" })).toMatchObject({ ok: true });
    const late = await editUser(services, byOwner, { ...edit, name: "Later" });
    expect(late).toMatchObject({
      ok: false,
      refusal: { code: "changed-meanwhile", facts: { who: owner.name, what: "name", revision: 1 } },
    });
    expect(await editUser(services, byOwner, { ...edit, revision: 1, name: "Later" })).toMatchObject({ ok: true });
    expect(await editUser(services, byOwner, { ...edit, revision: 2, name: "x\u202Ey" })).toMatchObject({
      ok: false,
      refusal: { code: "field-unprintable", facts: { field: "name" } },
    });
  });
});
