import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { ownersLeft } from "../authority/last-owner";
import type { Result } from "../result";
import { removeRole } from "../roles/remove-role";
import { saveRole } from "../roles/save-role";
import { removeUserType } from "../user-types/remove-user-type";
import { saveUserType } from "../user-types/save-user-type";
import type { Visit } from "../visit";
import { addPerson } from "./add-person";
import { changeEmail } from "./change-email";
import { changeRank } from "./change-rank";
import { addRole, changeRoles } from "./change-roles";
import { changeType } from "./change-type";
import { changeUsername } from "./change-username";
import { mergeUsers } from "./merge-users";
import { previewMerge } from "./preview-merge";
import { removeUser } from "./remove-user";
import { suspend } from "./suspend";

const { services, secondServices, createOrganization, createUser, visit } = await testDatabase();
const second = secondServices();
const rounds = 6;
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);

/** An organization with two owners and an administrator, each signed in. */
async function place() {
  const organization = await createOrganization({ policy: { admin: { verifyCaller: false } } });
  const organizationId = organization.id;
  const someone = async (more: Parameters<typeof createUser>[0]) => {
    const user = await createUser({ organization, ...more });
    const by: Visit = visit({ organization, ...(await signTestUserIn(services, user)) });
    return { ...user, by };
  };
  const [one, other] = [await someone({ rank: "owner" }), await someone({ rank: "owner" })];
  const administrator = await someone({ rank: "administrator" });
  const type = await services.db.userType.create({
    data: { id: randomUUID(), organizationId, name: "Spare", maySignIn: true, getsMail: true, remembersDevice: true },
  });
  const role = await services.db.role.create({
    data: { id: randomUUID(), organizationId, name: "Spare", methods: ["password"] },
  });
  const closedType = { id: type.id, values: { ...type, maySignIn: false } };
  const closedRole = { id: role.id, values: { name: "Spare", methods: ["saml" as const], portalIds: [] } };
  const left = () => services.db.$transaction((tx) => ownersLeft(tx, visit({ organization }), {}));
  const person = (more: object = {}) => createUser({ organization, ...more });
  return { organization, one, other, administrator, type, role, closedType, closedRole, left, person };
}

describe("what changes at the same moment who can get in", () => {
  it("leaves an owner, when two owners shut each other out in different ways", async () => {
    for (let round = 0; round < rounds; round++) {
      const { organization, one, other, left } = await place();
      const offline = await services.db.userType.findFirstOrThrow({
        where: { organizationId: organization.id, name: "Offline" },
      });
      const ways = [
        () => suspend(services, one.by, { userId: other.id }),
        () => changeRank(services, one.by, { userId: other.id, revision: 0, rank: "none" }),
        () => removeUser(services, one.by, { userId: other.id, confirmation: other.username, comment: "x" }),
      ];
      const codes = await Promise.all([
        ways[round % ways.length]?.().then(codeOf),
        changeType(second, other.by, { userId: one.id, revision: 0, typeId: offline.id }).then(codeOf),
      ]);
      expect(codes.filter((code) => code === "ok")).toHaveLength(1);
      expect(await left()).toBe(1);
    }
  });

  it("leaves an owner, when both get a type or a role that is being closed", async () => {
    for (let round = 0; round < rounds; round++) {
      const { one, other, administrator, type, role, closedType, closedRole, left } = await place();
      const byType = round % 2 === 0;
      const give = (on: typeof services, by: Visit, userId: string) =>
        byType
          ? changeType(on, by, { userId, revision: 0, typeId: type.id })
          : changeRoles(on, by, { userId, revision: 0, roleIds: [role.id] });
      const codes = await Promise.all([
        give(services, one.by, other.id).then(codeOf),
        give(second, other.by, one.id).then(codeOf),
        byType
          ? saveUserType(services, administrator.by, closedType).then(codeOf)
          : saveRole(second, administrator.by, closedRole).then(codeOf),
      ]);
      expect(await left(), codes.join()).toBeGreaterThan(0);
    }
  });

  it("gives nobody a type that is being removed", async () => {
    for (let round = 0; round < rounds; round++) {
      const { one, administrator, type, person } = await place();
      const { id: userId } = await person();
      const codes = await Promise.all([
        changeType(services, administrator.by, { userId, revision: 0, typeId: type.id }).then(codeOf),
        removeUserType(second, one.by, { id: type.id }).then(codeOf),
      ]);
      expect(["ok,type-in-use", "field-invalid,ok"]).toContain(codes.join());
    }
  });

  it("gives nobody a role that is being removed, neither to have nor to help", async () => {
    for (let round = 0; round < rounds; round++) {
      const { one, administrator, type, role, person } = await place();
      const { id: userId } = await person();
      const roleIds = [role.id];
      const added = { id: randomUUID(), name: "New", username: null, email: null, sharedToo: false, typeId: type.id };
      const ways = [
        () => addRole(services, administrator.by, { userId, roleId: role.id }),
        () => changeRank(services, administrator.by, { userId, revision: 0, rank: "helpdesk", roleIds }),
        () =>
          addPerson(services, administrator.by, {
            ...{ ...added, roleIds, customerId: null, language: null, inviteNow: false },
          }),
      ];
      const codes = await Promise.all([
        ways[round % ways.length]?.().then(codeOf),
        removeRole(second, one.by, { id: role.id }).then(codeOf),
      ]);
      expect(["ok,role-in-use", "field-invalid,ok"]).toContain(codes.join());
    }
  });

  it("makes one account of two, whichever was to stay, while somebody looks at what would move", async () => {
    for (let round = 0; round < rounds; round++) {
      const { organization, one, other, administrator, person } = await place();
      const [left, right] = [await person(), await person()];
      const merge = (on: typeof services, by: Visit, userId: string, otherId: string) =>
        mergeUsers(on, by, { userId, otherId, comment: "the same person" }).then(codeOf);
      const [first, again] = await Promise.all([
        merge(services, one.by, left.id, right.id),
        merge(second, other.by, right.id, left.id),
        previewMerge(services, administrator.by, { userId: left.id, otherId: right.id }),
        previewMerge(second, administrator.by, { userId: right.id, otherId: left.id }),
      ]);
      expect([first, again].sort()).toEqual(["ok", "user-unknown"]);
      const ids = { in: [left.id, right.id] };
      expect(await services.db.user.count({ where: { organizationId: organization.id, id: ids } })).toBe(1);
    }
  });

  it("gives one name to one user, when one gets it as username and one as address", async () => {
    for (let round = 0; round < rounds; round++) {
      const { one, other, person } = await place();
      const [left, right] = [await person({ activated: false }), await person()];
      const email = `same${round}.${left.id.slice(0, 8)}@example.test`;
      const codes = await Promise.all([
        changeEmail(services, one.by, { userId: left.id, revision: 0, email, sharedToo: false }).then(codeOf),
        changeUsername(second, other.by, { userId: right.id, revision: 0, username: email }).then(codeOf),
      ]);
      expect(["ok,username-taken", "email-is-username,ok"]).toContain(codes.join());
    }
  });
});
