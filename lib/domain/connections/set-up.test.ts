import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { providerMetadata } from "@/lib/adapters/saml/test-metadata";
import { testKey } from "@/lib/adapters/saml/test-provider";
import type { Result } from "../result";
import { addConnection } from "./add-connection";
import { addCertificate, removeCertificate } from "./change-certificates";
import { changeMatching } from "./change-matching";
import { chooseRoles } from "./choose-roles";
import { NotFetched } from "./guarded-fetch";
import { removeConnection } from "./remove-connection";
import { switchOff, switchOn } from "./switch-connection";
import { takeMetadata } from "./take-metadata";

const made = await testDatabase();
const { services, createOrganization, createUser, visit } = made;
const { db } = services;
const { again } = testConnections(made);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const key = testKey(services.clock.now());
const next = testKey(services.clock.now());
const metadata = (...keys: (typeof key)[]) =>
  providerMetadata({ entityId: "https://idp.test/entity", signOn: "https://idp.test/sso", keys });

async function place() {
  const organization = await createOrganization();
  const owner = await createUser({ organization, rank: "owner" });
  const by = visit({ organization, ...(await signTestUserIn(services, owner)) });
  const role = await db.role.create({
    data: { id: randomUUID(), organizationId: organization.id, name: "Student", methods: ["password"] },
  });
  const begun = async (protocol: "saml" | "oidc" = "saml") => {
    const added = await addConnection(services, by, { protocol, name: `Campus ${randomUUID()}` });
    return added.ok ? added.value.id : "";
  };
  const read = (id: string) => again(organization, id);
  const tested = async (id: string) => {
    const { revision } = await read(id);
    await db.connection.update({ where: { id, organizationId: organization.id }, data: { testedRevision: revision } });
  };
  const student = async (username: string, more: Parameters<typeof createUser>[0] = {}) => {
    const user = await createUser({ organization, username, ...more });
    await db.userRole.create({ data: { organizationId: organization.id, userId: user.id, roleId: role.id } });
    return user;
  };
  return { organization, owner, by, role, begun, read, tested, student };
}

test("a connection is a draft until it is complete and a test run of it as it is now went well", async () => {
  const { by, role, begun, read, tested } = await place();
  const connectionId = await begun();
  const on = () => switchOn(services, by, { connectionId, passwordEnds: false, left: 0 });
  expect(await on()).toMatchObject({ refusal: { code: "connection-incomplete", facts: { what: "provider" } } });
  expect(codeOf(await takeMetadata(services, by, { connectionId, source: { text: metadata(key) } }))).toBe("ok");
  expect(await on()).toMatchObject({ refusal: { code: "connection-incomplete", facts: { what: "roles" } } });
  expect(codeOf(await chooseRoles(services, by, { connectionId, roleIds: [role.id] }))).toBe("ok");
  expect(codeOf(await on())).toBe("connection-untested");
  await tested(connectionId);
  const by2 = { connectionId, matchBy: "mail", matchField: "email" as const, ignoreCase: false };
  expect(codeOf(await changeMatching(services, by, by2))).toBe("ok");
  expect(codeOf(await on())).toBe("connection-untested");
  await tested(connectionId);
  expect(codeOf(await on())).toBe("ok");
  expect(await read(connectionId)).toMatchObject({ state: "on", issuer: "https://idp.test/entity" });
  const methods = (await db.role.findFirstOrThrow({ where: { id: role.id } })).methods;
  expect(methods).toEqual(["password", "saml"]);
  expect(codeOf(await removeConnection(services, by, { connectionId }))).toBe("connection-is-on");
  expect(codeOf(await switchOff(services, by, { connectionId, left: 0 }))).toBe("ok");
  expect(codeOf(await removeConnection(services, by, { connectionId }))).toBe("ok");
});

test("two certificates are believed at once, and the last one of a connection that is on stays", async () => {
  const { by, role, begun, read, tested } = await place();
  const connectionId = await begun();
  await takeMetadata(services, by, { connectionId, source: { text: metadata(key) } });
  await chooseRoles(services, by, { connectionId, roleIds: [role.id] });
  await tested(connectionId);
  await switchOn(services, by, { connectionId, passwordEnds: false, left: 0 });
  expect(codeOf(await addCertificate(services, by, { connectionId, pem: "nonsense" }))).toBe("certificate-unusable");
  expect(codeOf(await addCertificate(services, by, { connectionId, pem: next.certificate.pem }))).toBe("ok");
  const { certificates, revision, testedRevision } = await read(connectionId);
  expect([certificates.length, testedRevision]).toEqual([2, revision]);
  const [one, other] = certificates.map(({ id }) => id);
  expect(codeOf(await removeCertificate(services, by, { connectionId, certificateId: one ?? "" }))).toBe("ok");
  expect(codeOf(await removeCertificate(services, by, { connectionId, certificateId: one ?? "" }))).toBe(
    "certificate-gone",
  );
  expect(codeOf(await removeCertificate(services, by, { connectionId, certificateId: other ?? "" }))).toBe(
    "certificate-last",
  );
});

test("where the password ends, whoever does it has read how many are left out, and never shuts themselves out", async () => {
  const { by, role, begun, tested, student, owner } = await place();
  const connectionId = await begun();
  await takeMetadata(services, by, { connectionId, source: { text: metadata(key) } });
  await changeMatching(services, by, { connectionId, matchBy: "mail", matchField: "email", ignoreCase: false });
  await chooseRoles(services, by, { connectionId, roleIds: [role.id] });
  await tested(connectionId);
  await student("ann");
  await student("bob", { email: null });
  const on = (left: number) => switchOn(services, by, { connectionId, passwordEnds: true, left });
  expect(await on(0)).toMatchObject({ refusal: { code: "left-out-changed", facts: { count: 1 } } });
  const given = { organizationId: owner.organizationId, userId: owner.id, roleId: role.id };
  await db.userRole.create({ data: given });
  expect(codeOf(await on(2))).toBe("shuts-yourself-out");
  expect((await db.role.findFirstOrThrow({ where: { id: role.id } })).methods).toEqual(["password", "saml"]);
  await db.userRole.deleteMany({ where: given });
  expect(codeOf(await on(1))).toBe("ok");
  expect((await db.role.findFirstOrThrow({ where: { id: role.id } })).methods).toEqual(["saml"]);
});

test("metadata is asked for at https addresses alone, and what cannot be read changes nothing", async () => {
  const { by, begun, read } = await place();
  const connectionId = await begun();
  const from = async (address: string, fetch: typeof services.fetch) =>
    takeMetadata({ ...services, fetch }, by, { connectionId, source: { address } });
  const never = async () => {
    throw new Error("asked");
  };
  expect(codeOf(await from("http://idp.test/metadata", never))).toBe("provider-address-invalid");
  expect(codeOf(await from("https://me:secret@idp.test/metadata", never))).toBe("provider-address-invalid");
  const inside = async () => {
    throw new NotFetched("private");
  };
  expect(await from("https://idp.test/metadata", inside)).toMatchObject({
    refusal: { code: "provider-unreachable", facts: { problem: "private" } },
  });
  const doctype = async () => new Response(`<!DOCTYPE x [<!ENTITY e "e">]>${metadata(key)}`);
  expect(await from("https://idp.test/metadata", doctype)).toMatchObject({
    refusal: { code: "metadata-unusable", facts: { problem: "declaration" } },
  });
  expect((await read(connectionId)).issuer).toBe("");
  expect(codeOf(await from("https://idp.test/metadata", async () => new Response(metadata(key))))).toBe("ok");
  expect(await read(connectionId)).toMatchObject({ metadataAddress: "https://idp.test/metadata" });
});
