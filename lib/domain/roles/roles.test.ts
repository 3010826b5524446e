import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { removePortal } from "../portals/remove-portal";
import { savePortal } from "../portals/save-portal";
import { removeRole } from "./remove-role";
import { type RoleValues, roleVersion } from "./role-values";
import { saveRole } from "./save-role";

describe("roles and portals", async () => {
  const { services, organization, createUser, createOrganization, visit } = await testDatabase();
  const { db } = services;
  const owner = await createUser({ username: "olive", rank: "owner" });
  const admin = await createUser({ username: "adam", rank: "administrator" });
  const helper = await createUser({ username: "helen", rank: "helpdesk" });
  const organizationId = organization.id;
  const sessions = new Map<string, Awaited<ReturnType<typeof signTestUserIn>>>();
  for (const user of [owner, admin, helper]) sessions.set(user.id, await signTestUserIn(services, user));
  const as = ({ id }: { id: string }) => visit(sessions.get(id));
  const code = async (result: Promise<{ ok: true } | { ok: false; refusal: { code: string } }>) => {
    const answer = await result;
    return answer.ok ? "ok" : answer.refusal.code;
  };
  const idOf = async (
    result: Promise<{ ok: true; value: { id: string } } | { ok: false; refusal: { code: string } }>,
  ) => {
    const answer = await result;
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.id;
  };
  const role = (values: Partial<RoleValues> = {}): RoleValues => ({
    ...{ name: "Nurse", methods: ["password"], portalIds: [] },
    ...values,
  });
  const portal = { name: "Handbook", address: "https://handbook.example.test/", description: null };
  const give = (roleId: string, ...users: { id: string }[]) =>
    db.userRole.createMany({ data: users.map(({ id }) => ({ organizationId, userId: id, roleId })) });

  it("a role grants portals, and its event says by name what changed", async () => {
    const handbook = await idOf(savePortal(services, as(admin), { values: portal }));
    const id = await idOf(saveRole(services, as(admin), { values: role() }));
    const wish = { id, values: role({ methods: ["ldap", "password"], portalIds: [handbook] }) };
    expect(await code(saveRole(services, as(admin), wish))).toBe("ok");
    const event = await db.accessEvent.findFirstOrThrow({ where: { organizationId }, orderBy: { id: "desc" } });
    expect(event).toMatchObject({ kind: "role.changed", reason: "changed", details: { roleId: id, name: "Nurse" } });
    const { noteId } = event.details as { noteId: string };
    expect((await db.eventNote.findUniqueOrThrow({ where: { id: noteId } })).changes).toEqual({
      methods: { from: ["password"], to: ["password", "ldap"] },
      portals: { from: [], to: ["Handbook"] },
    });
    const events = await db.accessEvent.count({ where: { organizationId } });
    expect(await code(saveRole(services, as(admin), wish))).toBe("ok");
    expect(await db.accessEvent.count({ where: { organizationId } })).toBe(events);
    expect(await code(removePortal(services, as(admin), { id: handbook }))).toBe("portal-in-use");
  });

  it("refuses a role without a way in, a taken name, a foreign portal, and whoever may not", async () => {
    const other = await createOrganization();
    const foreign = { id: randomUUID(), organizationId: other.id, name: "Foreign", address: "https://f.example.test/" };
    await db.portal.create({ data: foreign });
    const save = (values: Partial<RoleValues>, who = admin) =>
      code(saveRole(services, as(who), { values: role({ name: "New", ...values }) }));
    expect(await save({ methods: [] })).toBe("role-without-method");
    expect(await save({ name: "Nurse" })).toBe("name-taken");
    expect(await save({ portalIds: [foreign.id] })).toBe("portal-unknown");
    expect(await save({}, helper)).toBe("not-allowed");
    expect(await code(savePortal(services, as(admin), { id: foreign.id, values: portal }))).toBe("portal-unknown");
    expect(await code(removePortal(services, as(admin), { id: foreign.id }))).toBe("portal-unknown");
  });

  it("names every field of a portal that does not fit, at once", async () => {
    const result = await savePortal(services, as(admin), {
      values: { name: " ", address: "//evil.example", description: null },
    });
    expect(result).toMatchObject({
      refusal: { code: "field-missing", also: [{ code: "portal-address-invalid", facts: { field: "address" } }] },
    });
  });

  it("tells the second of two who save the same role", async () => {
    const values = role({ name: "Both" });
    const id = await idOf(saveRole(services, as(admin), { values }));
    const seen = roleVersion(values);
    expect(await code(saveRole(services, as(admin), { id, seen, values: role({ name: "First" }) }))).toBe("ok");
    expect(await code(saveRole(services, as(owner), { id, seen, values: role({ name: "Second" }) }))).toBe(
      "edited-meanwhile",
    );
  });

  it("keeps its password while that is the only way in of its author, or of every owner", async () => {
    const id = await idOf(saveRole(services, as(admin), { values: role({ name: "Staff" }) }));
    const shut = (who: { id: string }) =>
      code(saveRole(services, as(who), { id, values: role({ name: "Staff", methods: ["saml"] }) }));
    await give(id, owner);
    expect(await shut(admin)).toBe("last-owner");
    expect(await shut(owner)).toBe("shuts-yourself-out");
    const spare = await idOf(saveRole(services, as(admin), { values: role({ name: "Spare" }) }));
    await give(spare, owner);
    expect(await shut(admin)).toBe("ok");
  });

  it("a role is removed when nobody has it and no help desk is limited to it", async () => {
    const id = await idOf(saveRole(services, as(admin), { values: role({ name: "Passing" }) }));
    await db.helpdeskRole.create({ data: { organizationId, userId: helper.id, roleId: id } });
    expect(await code(removeRole(services, as(admin), { id }))).toBe("role-in-use");
    await db.helpdeskRole.deleteMany({ where: { organizationId, roleId: id } });
    await give(id, admin);
    expect(await code(removeRole(services, as(admin), { id }))).toBe("role-in-use");
    await db.userRole.deleteMany({ where: { organizationId, roleId: id } });
    expect(await code(removeRole(services, as(admin), { id }))).toBe("ok");
    expect(await db.accessEvent.findFirst({ where: { organizationId }, orderBy: { id: "desc" } })).toMatchObject({
      kind: "role.changed",
      reason: "removed",
    });
  });

  it("is not removed while somebody is given it", async () => {
    const id = await idOf(saveRole(services, as(admin), { values: role({ name: "Race" }) }));
    const people = await Promise.all(Array.from({ length: 4 }, () => createUser()));
    const given = people.map((user) =>
      give(id, user).then(
        () => "given",
        () => "refused",
      ),
    );
    const [removed, ...answers] = await Promise.all([code(removeRole(services, as(admin), { id })), ...given]);
    const left = await db.userRole.count({ where: { organizationId, roleId: id } });
    expect(left).toBe(answers.filter((answer) => answer === "given").length);
    expect(removed === "ok" ? left === 0 : removed === "role-in-use").toBe(true);
  });
});
