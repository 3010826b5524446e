import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { enterProvider } from "./enter-provider";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { town } = testArrivals(made);
const { again } = testConnections(made);

const typed: Omit<Parameters<typeof enterProvider>[2], "connectionId"> = {
  issuer: "https://idp.test/entity",
  signOnAddress: "https://idp.test/sso?tenant=1",
  signOutAddress: null,
  signOnByPost: true,
  signsRequests: true,
};

test("a provider entered by hand is asked for its metadata no more, and must be tested again", async () => {
  const read = {
    metadataAddress: "https://idp.test/metadata",
    metadataReadAt: new Date(0),
    metadataProblem: "redirect",
  };
  const { organization, connection, owner } = await town(read);
  const enter = () => enterProvider(services, owner.by, { connectionId: connection.id, ...typed });
  expect((await enter()).ok).toBe(true);
  const kept = await again(organization, connection.id);
  expect(kept).toMatchObject({ ...typed, metadataAddress: null, metadataReadAt: null, metadataProblem: null });
  expect(kept.revision).toBe(connection.revision + 1);
  expect((await enter()).ok).toBe(true);
  expect((await again(organization, connection.id)).revision).toBe(connection.revision + 1);
  const event = { organizationId: organization.id, kind: "connection.changed" };
  expect(await db.accessEvent.count({ where: event })).toBe(1);
});

test("what would lead people or their answers astray is refused beside its field, and changes nothing", async () => {
  const { organization, connection, owner } = await town();
  const refused = async (wrong: Partial<typeof typed>) => {
    const entered = await enterProvider(services, owner.by, { connectionId: connection.id, ...typed, ...wrong });
    return entered.ok ? "ok" : [entered.refusal.code, entered.refusal.facts?.field];
  };
  expect(await refused({ issuer: " " })).toEqual(["field-missing", "issuer"]);
  expect(await refused({ signOnAddress: "" })).toEqual(["field-missing", "signOnAddress"]);
  for (const address of ["http://idp.test/sso", "javascript:alert(1)", "https://a:b@idp.test/", "idp.test/sso"]) {
    expect(await refused({ signOnAddress: address })).toEqual(["provider-address-invalid", "signOnAddress"]);
    expect(await refused({ signOutAddress: address })).toEqual(["provider-address-invalid", "signOutAddress"]);
  }
  expect(await again(organization, connection.id)).toMatchObject({
    issuer: connection.issuer,
    revision: connection.revision,
  });
});

test("an OpenID Connect provider is not entered this way, nor one of another organization", async () => {
  const [oidc, elsewhere] = [await town({ protocol: "oidc" }), await town()];
  const enter = async (by: typeof oidc.owner.by, connectionId: string) => {
    const entered = await enterProvider(services, by, { connectionId, ...typed });
    return entered.ok ? "ok" : entered.refusal.code;
  };
  expect(await enter(oidc.owner.by, oidc.connection.id)).toBe("connection-unknown");
  expect(await enter(oidc.owner.by, elsewhere.connection.id)).toBe("connection-unknown");
});
