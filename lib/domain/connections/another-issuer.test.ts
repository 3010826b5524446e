import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { createOidc } from "@/lib/adapters/oidc/create-oidc";
import { providerMetadata } from "@/lib/adapters/saml/test-metadata";
import { testKey } from "@/lib/adapters/saml/test-provider";
import type { Result } from "../result";
import { enterClient } from "./enter-client";
import { takeMetadata } from "./take-metadata";

const made = await testDatabase();
const { services, createOrganization, createUser, visit } = made;
const { db } = services;
const { connect, again } = testConnections(made);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const [key, next] = [testKey(services.clock.now()), testKey(services.clock.now())];

async function place(protocol: "saml" | "oidc") {
  const organization = await createOrganization();
  const owner = await createUser({ organization, rank: "owner" });
  const by = visit({ organization, ...(await signTestUserIn(services, owner)) });
  const { id: connectionId } = await connect({ organization, protocol, issuer: "https://idp.test/entity" });
  const ann = await createUser({ organization });
  const link = { id: randomUUID(), organizationId: organization.id, connectionId, userId: ann.id, subject: "0001" };
  await db.identity.create({ data: { ...link, createdAt: services.clock.now() } });
  return { organization, by, connectionId, ann, links: () => db.identity.count({ where: { connectionId } }) };
}

test("whom another provider knows by the same name is not who was linked with the earlier one (T66)", async () => {
  const { organization, by, connectionId, ann, links } = await place("saml");
  const take = (entityId: string, ...keys: (typeof key)[]) => {
    const text = providerMetadata({ entityId, signOn: "https://idp.test/sso", keys });
    return takeMetadata(services, by, { connectionId, source: { text } });
  };
  expect(codeOf(await take("https://idp.test/entity", key, next))).toBe("ok");
  expect(await links()).toBe(1);
  expect(codeOf(await take("https://other.test/entity", key))).toBe("ok");
  expect(await links()).toBe(0);
  const where = { organizationId: organization.id, kind: "identity.removed" };
  expect(await db.accessEvent.findMany({ where })).toMatchObject([{ userId: ann.id, reason: "other-provider" }]);
});

test("the secret that one provider gave is never shown to another", async () => {
  const { organization, by, connectionId, links } = await place("oidc");
  const describes = async (url: string | URL) => {
    const { origin } = new URL(url);
    const at = (path: string) => `${origin}/${path}`;
    return Response.json({
      ...{ issuer: `${origin}/entity`, authorization_endpoint: at("authorize"), token_endpoint: at("token") },
      ...{ jwks_uri: at("jwks"), code_challenge_methods_supported: ["S256"] },
    });
  };
  const oidc = createOidc({ fetch: describes, clock: services.clock });
  const enter = (host: string, clientSecret: string | null) => {
    const client = { clientId: "latchkey", clientSecret, publicClient: false, secretEndsOn: null, scopes: [] };
    return enterClient({ ...services, oidc }, by, { connectionId, issuer: `https://${host}/entity`, ...client });
  };
  expect(codeOf(await enter("idp.test", "given by idp.test"))).toBe("ok");
  expect(codeOf(await enter("idp.test", null))).toBe("ok");
  expect(await links()).toBe(1);
  expect(await enter("evil.test", null)).toMatchObject({
    refusal: { code: "field-missing", facts: { field: "clientSecret" } },
  });
  expect((await again(organization, connectionId)).issuer).toBe("https://idp.test/entity");
  expect(codeOf(await enter("other.test", "given by other.test"))).toBe("ok");
  expect(await links()).toBe(0);
});
