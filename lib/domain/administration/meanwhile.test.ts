import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import type { User } from "@/prisma/generated/client";
import type { Result } from "../result";
import type { Visit } from "../visit";
import { changeEmail } from "./change-email";
import { changeRank } from "./change-rank";
import { addRole, changeRoles } from "./change-roles";
import { changeType } from "./change-type";
import { changeUsername } from "./change-username";
import { editUser } from "./edit-user";

describe("a page that shows what somebody else changed since", async () => {
  const { services, organization, createUser, visit } = await testDatabase({
    policy: { admin: { verifyCaller: false } },
  });
  const signedIn = async (name: string) =>
    visit(await signTestUserIn(services, await createUser({ rank: "owner", name })));
  const first = await signedIn("First Colleague");
  const second = await signedIn("Second Colleague");
  const organizationId = organization.id;
  const role = (name: string) =>
    services.db.role.create({ data: { id: randomUUID(), organizationId, name, methods: ["password"] } });
  const [nurse, doctor] = [await role("Nurse"), await role("Doctor")];
  const typeOf = (name: string) => services.db.userType.findFirstOrThrow({ where: { organizationId, name } });
  const [capture, kiosk] = [await typeOf("Capture"), await typeOf("Kiosk")];
  const read = (id: string) => services.db.user.findUniqueOrThrow({ where: { id }, include: { roles: true } });

  /** What is saved with the revision of the form, once by the one and once, differently, by the other. */
  const acts: Record<string, (by: Visit, revision: number, person: User, other: boolean) => Promise<Result<unknown>>> =
    {
      roles: (by, revision, { id: userId }, other) =>
        changeRoles(services, by, { userId, revision, roleIds: [(other ? nurse : doctor).id] }),
      type: (by, revision, { id: userId }, other) =>
        changeType(services, by, { userId, revision, typeId: (other ? capture : kiosk).id }),
      rank: (by, revision, { id: userId }, other) =>
        changeRank(services, by, { userId, revision, rank: other ? "helpdesk" : "administrator" }),
      email: (by, revision, { id: userId }, other) =>
        changeEmail(services, by, { userId, revision, email: `${userId}.${other}@example.test`, sharedToo: false }),
      username: (by, revision, { id: userId }, other) =>
        changeUsername(services, by, { userId, revision, username: `${userId.slice(0, 8)}${other}` }),
      name: (by, revision, { id: userId }, other) =>
        editUser(services, by, { userId, revision, name: `Name ${other}`, customerId: null, language: null }),
    };

  it.each(Object.entries(acts))("takes nothing back: %s is refused, and told who changed what", async (field, act) => {
    const person = await createUser();
    expect(await act(first, 0, person, false)).toMatchObject({ ok: true });
    const saved = await read(person.id);
    const refused = await act(second, 0, person, true);
    const facts = { who: "First Colleague", what: field, revision: 1 };
    expect(refused).toMatchObject({ ok: false, refusal: { code: "changed-meanwhile", facts } });
    expect(await read(person.id)).toEqual(saved);
    expect(await act(second, 1, person, true)).toMatchObject({ ok: true });
  });

  it("is told of every field that changed since, whatever is saved", async () => {
    const person = await createUser();
    await acts.roles?.(first, 0, person, false);
    await acts.type?.(first, 1, person, false);
    const refused = await acts.rank?.(second, 0, person, false);
    expect(refused).toMatchObject({ ok: false, refusal: { facts: { what: "type, roles", revision: 2 } } });
  });

  it("hinders no act that showed no form: a role more, and a type for many", async () => {
    const person = await createUser();
    await acts.roles?.(first, 0, person, false);
    expect(await addRole(services, second, { userId: person.id, roleId: nurse.id })).toMatchObject({ ok: true });
    const many = { userId: person.id, revision: null, typeId: capture.id };
    expect(await changeType(services, second, many)).toMatchObject({ ok: true });
    expect((await read(person.id)).roles).toHaveLength(2);
  });

  it("may be sent twice: what is there already changes nothing", async () => {
    const person = await createUser();
    for (const field of ["roles", "type", "rank", "username"])
      for (let times = 0; times < 2; times++)
        expect(await acts[field]?.(first, (await read(person.id)).revision - times, person, false)).toMatchObject({
          ok: true,
        });
  });
});
