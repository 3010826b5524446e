import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testWays } from "@/lib/adapters/database/test-ways";
import { signElement, testKey } from "@/lib/adapters/saml/test-provider";
import { endByProvider } from "./end-by-provider";

const made = await testDatabase();
const { services, visit, clock } = made;
const { db } = services;
const { place, key } = testWays(made);
const stranger = testKey(clock.now());

type There = Awaited<ReturnType<typeof place>>;

/** The provider's wish that somebody is signed out, as a browser posts it. */
function wish({ connection, addresses }: There, subject: string, { by = key, index = "" } = {}) {
  const id = `_${randomUUID()}`;
  const sessions = index && `<samlp:SessionIndex>${index}</samlp:SessionIndex>`;
  const xml = `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${clock.now().toISOString()}" Destination="${addresses.logout}"><saml:Issuer>${connection.issuer}</saml:Issuer><saml:NameID>${subject}</saml:NameID>${sessions}</samlp:LogoutRequest>`;
  return Buffer.from(`SAMLRequest=${encodeURIComponent(Buffer.from(signElement(xml, id, by)).toString("base64"))}`);
}

const end = ({ organization, connection, addresses }: There, body: Uint8Array) =>
  endByProvider(services, visit({ organization }), { connectionId: connection.id, body, addresses });

test("a provider ends the sessions of one of its people, those that came through it and no others", async () => {
  const there = await place({ signOutAddress: "https://provider.test/slo" });
  const [ann, bob] = [await there.person("ann"), await there.person("bob")];
  for (const name of ["ann", "ann", "bob"]) expect(codeOf(await there.goAs(name))).toBe("in");
  const byPassword = await there.signedIn({});
  const live = async () => [
    await db.session.count({ where: { userId: ann.id, endedAt: null } }),
    await db.session.count({ where: { userId: bob.id, endedAt: null } }),
    await db.session.count({ where: { userId: byPassword.user.id, endedAt: null } }),
  ];
  expect(codeOf(await end(there, wish(there, "ann", { by: stranger })))).toBe("sso-answer");
  await end(there, wish(there, "ann", { index: "_another" }));
  expect(await live()).toEqual([2, 1, 1]);
  const message = wish(there, "ann");
  const ended = await end(there, message);
  expect(ended).toMatchObject({
    ok: true,
    value: { answer: { method: "post", address: "https://provider.test/slo" } },
  });
  expect(await live()).toEqual([0, 1, 1]);
  const events = { organizationId: there.organizationId, kind: "session.ended", reason: "provider" };
  expect(await db.accessEvent.count({ where: events })).toBe(2);
  expect(codeOf(await there.goAs("ann"))).toBe("in");
  await end(there, message);
  expect(await live()).toEqual([1, 1, 1]);
});

test("a provider that takes answers at another address gets ours there", async () => {
  const signOutAnswerAddress = "https://provider.test/slo/answers";
  const there = await place({ signOutAddress: "https://provider.test/slo", signOutAnswerAddress });
  expect(await end(there, wish(there, "ann"))).toMatchObject({ value: { answer: { address: signOutAnswerAddress } } });
});

test("the sessions of the same name at another provider live on", async () => {
  const [one, other] = [await place(), await place()];
  await one.person("ann");
  await other.person("ann");
  await one.goAs("ann");
  await other.goAs("ann");
  await end(other, wish(other, "ann"));
  expect(await db.session.count({ where: { organizationId: one.organizationId, endedAt: null, method: "saml" } })).toBe(
    1,
  );
  expect(codeOf(await end(one, wish(other, "ann")))).toBe("sso-answer");
});
