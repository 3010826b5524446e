import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { providerMetadata } from "@/lib/adapters/saml/test-metadata";
import { testKey } from "@/lib/adapters/saml/test-provider";
import { addPerson } from "../administration/add-person";
import { changeRoles } from "../administration/change-roles";
import { mergeUsers } from "../administration/merge-users";
import { removeUser } from "../administration/remove-user";
import { addCertificate } from "../connections/change-certificates";
import { enterProvider } from "../connections/enter-provider";
import { takeMetadata } from "../connections/take-metadata";
import type { Organization } from "../organizations/organization";
import { changePolicy } from "../policy-changes/change-policy";
import { policySeal } from "../policy-changes/policy-wish";
import type { Result } from "../result";
import { saveRole } from "../roles/save-role";
import { saveUserType } from "../user-types/save-user-type";
import type { Visit } from "../visit";

describe("an administrator who means harm", async () => {
  const made = await testDatabase();
  const { services, createOrganization, createUser, visit } = made;
  const { connect, again } = testConnections(made);
  const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
  const someone = async (organization: Organization, more: Parameters<typeof createUser>[0] = {}) => {
    const user = await createUser({ organization, ...more });
    return { user, by: visit({ organization, ...(await signTestUserIn(services, user)) }) };
  };
  const place = async (policy: object = {}) => {
    const organization = await createOrganization({ policy });
    const owner = await someone(organization, { rank: "owner" });
    return { organization, owner, administrator: await someone(organization, { rank: "administrator" }) };
  };
  const typeOf = (organization: Organization, name = "General") =>
    services.db.userType.findFirstOrThrow({ where: { organizationId: organization.id, name } });
  const person = (id: string, typeId: string) => ({
    ...{ id, name: "Innocent Person", username: `u${id.slice(0, 8)}`, email: null, sharedToo: false, typeId },
    ...{ roleIds: [], customerId: null, language: null, inviteNow: false },
  });

  it("cannot give a removed person's id to somebody else, who would be taken for them in history", async () => {
    const { organization, owner, administrator } = await place();
    const gone = await createUser({ organization });
    const removal = { userId: gone.id, confirmation: gone.username, comment: "left" };
    expect(codeOf(await removeUser(services, owner.by, removal))).toBe("ok");
    const again = person(gone.id, (await typeOf(organization)).id);
    expect(codeOf(await addPerson(services, administrator.by, again))).toBe("user-unknown");
  });

  it("cannot shut owners out by their type or role, nor all owners by one and the other", async () => {
    const { organization, owner, administrator } = await place();
    const type = await typeOf(organization, "Capture");
    const second = await createUser({ organization, rank: "owner", type: "Capture", methods: ["password"] });
    const closed = { id: type.id, values: { ...type, maySignIn: false } };
    expect(codeOf(await saveUserType(services, administrator.by, closed))).toBe("higher-rank");
    const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: second.id } });
    const role = { id: roleId, values: { name: "Owners", methods: ["saml" as const], portalIds: [] } };
    expect(codeOf(await saveRole(services, administrator.by, role))).toBe("higher-rank");
    expect(codeOf(await changeRoles(services, administrator.by, { userId: second.id, revision: 0, roleIds: [] }))).toBe(
      "higher-rank",
    );
    // The owner shuts the second out by the role; then the type of the only one left must stay open.
    expect(codeOf(await saveRole(services, owner.by, role))).toBe("ok");
    const third = await someone(organization, { rank: "owner", type: "Kiosk", activated: false });
    await services.db.user.update({ where: { id: third.user.id }, data: { activatedAt: null } });
    const general = await typeOf(organization);
    const last = { id: general.id, values: { ...general, maySignIn: false } };
    expect(codeOf(await saveUserType(services, third.by, last))).toBe("last-owner");
  });

  it("cannot change the policy so that an owner is not found, nor what binds administrators", async () => {
    const { organization, administrator } = await place();
    await services.db.user.updateMany({
      where: { organizationId: organization.id, rank: "owner" },
      data: { email: null, emailKey: null },
    });
    const set = (values: object) =>
      changePolicy(services, administrator.by, {
        wish: { set: values },
        seen: policySeal(organization),
        accepted: true,
      });
    expect(codeOf(await set({ "signIn.identifier": "email" }))).toBe("owner-shut-out");
    expect(codeOf(await set({ "admin.verifyCaller": false }))).toBe("owners-setting");
    expect(codeOf(await set({ "sso.ownerDoor": false }))).toBe("owners-setting");
    expect(codeOf(await set({ "lock.threshold": 7 }))).toBe("ok");
  });

  it("cannot make an owner's address a shared one where people sign in with it", async () => {
    const { organization, owner, administrator } = await place({ signIn: { identifier: "email" } });
    const { id } = await typeOf(organization);
    const twin = { ...person(crypto.randomUUID(), id), email: owner.user.email, sharedToo: true };
    expect(codeOf(await addPerson(services, administrator.by, twin))).toBe("email-in-use");
  });

  it("cannot come in as an owner or another administrator through a provider of their own", async () => {
    const { organization, owner, administrator } = await place();
    const now = services.clock.now();
    const own = testKey(now);
    const campus = await connect({ organization });
    const connectionId = campus.id;
    const link = (userId: string, approvedAt: Date | null) =>
      services.db.identity.create({
        data: {
          ...{ id: randomUUID(), organizationId: organization.id, connectionId, userId, subject: userId },
          ...{ createdAt: now, approvedAt },
        },
      });
    const text = providerMetadata({
      entityId: "https://evil.test/entity",
      signOn: "https://evil.test/sso",
      keys: [own],
    });
    const provider = { signOutAddress: null, signOnByPost: false, signsRequests: false };
    const change = {
      certificate: (by: Visit) => addCertificate(services, by, { connectionId, pem: own.certificate.pem }),
      metadata: (by: Visit) => takeMetadata(services, by, { connectionId, source: { text } }),
      provider: (by: Visit) =>
        enterProvider(services, by, {
          ...{ connectionId, ...provider },
          ...{ issuer: "https://evil.test/entity", signOnAddress: "https://evil.test/sso" },
        }),
    };
    const codes = async (by: Visit) => [
      codeOf(await change.certificate(by)),
      codeOf(await change.metadata(by)),
      codeOf(await change.provider(by)),
    ];
    const refused = Array(3).fill("higher-rank-linked");
    const { id: ownersLink } = await link(owner.user.id, now);
    expect(await codes(administrator.by)).toEqual(refused);
    expect((await again(organization, connectionId)).certificates).toEqual([]);
    await services.db.identity.update({ where: { id: ownersLink }, data: { approvedAt: null } });
    const other = await createUser({ organization, rank: "administrator" });
    const { id: othersLink } = await link(other.id, now);
    expect(await codes(administrator.by)).toEqual(refused);
    await services.db.identity.delete({ where: { id: othersLink } });
    await link((await createUser({ organization, rank: "helpdesk" })).id, now);
    await link(administrator.user.id, now);
    expect(await codes(administrator.by)).toEqual(["ok", "ok", "ok"]);
    await services.db.identity.updateMany({ where: { connectionId }, data: { approvedAt: now } });
    expect(codeOf(await change.certificate(owner.by))).toBe("ok");
  });

  it("cannot take an account over by merging it into another of their own making", async () => {
    const { organization, administrator } = await place();
    const puppet = await createUser({ organization, activated: false, email: "puppet@example.test" });
    const victim = await createUser({ organization });
    const merge = { userId: puppet.id, otherId: victim.id, comment: "the same person" };
    expect(codeOf(await mergeUsers(services, administrator.by, { ...merge, comment: "" }))).toBe("comment-missing");
    expect(codeOf(await mergeUsers(services, administrator.by, merge))).toBe("caller-unconfirmed");
  });
});
