import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testWays } from "@/lib/adapters/database/test-ways";
import { signElement } from "@/lib/adapters/saml/test-provider";
import { changeMatching } from "./change-matching";
import { endByProvider } from "./end-by-provider";
import { leaveProvider } from "./leave-provider";
import { transientFormat } from "./provider-statement";
import { readConnection } from "./read-connection";
import { wouldMatch } from "./would-match";

const made = await testDatabase();
const { services, visit, clock } = made;
const { db } = services;
const { place, key } = testWays(made);

type There = Awaited<ReturnType<typeof place>>;

const attribute = (name: string, value: string) =>
  `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
/** Somebody whom the provider calls something else each time. */
const passing = (uid: string | null, name = `_${randomUUID()}`, more = "") => ({
  nameId: `<saml:NameID Format="${transientFormat}" NameQualifier="urn:idp" SPNameQualifier="urn:sp">${name}</saml:NameID>`,
  attributes: uid === null ? "" : `<saml:AttributeStatement>${attribute("uid", uid)}${more}</saml:AttributeStatement>`,
});
const lastLine = async ({ answers }: There) => {
  const { checks } = (await answers()).at(-1) ?? {};
  return Array.isArray(checks) ? checks.at(-1) : null;
};

test("a name that is good once is never linked with anybody: found by an attribute, its value is", async () => {
  const there = await place({ matchBy: "uid" });
  const ann = await there.person("ann");
  for (let time = 0; time < 2; time++) expect(codeOf(await there.goAs("", passing("ann")))).toBe("in");
  expect(await there.links()).toMatchObject([{ userId: ann.id, subject: "uid = ann" }]);
  expect(codeOf(await there.goAs("", passing("bob")))).toBe("sso-nobody");
  expect(codeOf(await there.goAs("", passing(null)))).toBe("sso-value-missing");
  expect(await lastLine(there)).toMatchObject({ check: "match", passed: false, facts: { code: "sso-value-missing" } });
  expect(await there.links()).toHaveLength(1);
});

test("where the name itself is what people are found by, nobody gets in, not even whom it names", async () => {
  const there = await place();
  await there.person("ann");
  expect(codeOf(await there.goAs("", passing("ann", "ann")))).toBe("sso-transient");
  expect(await lastLine(there)).toMatchObject({ check: "match", passed: false, facts: { code: "sso-transient" } });
  const { by } = there.owner;
  const left = await there.leave({ purpose: "trial" }, by);
  if (typeof left === "string") throw new Error(left);
  const trial = await there.come(left.browserToken, there.answer(left.requestId, "", passing("ann", "ann")), { by });
  expect(codeOf(trial)).toBe("sso-transient");
  expect(await there.links()).toEqual([]);
});

test("a provider that learns lasting names leaves nobody outside", async () => {
  const there = await place({ matchBy: "uid" });
  await there.person("ann");
  expect(codeOf(await there.goAs("", passing("ann")))).toBe("in");
  const { attributes } = passing("ann");
  expect(codeOf(await there.goAs("lasting", { attributes }))).toBe("in");
  expect(codeOf(await there.goAs("", passing("ann")))).toBe("in");
  expect(await there.links()).toHaveLength(1);
});

test("another rule takes the links by the old value with it, and the preview knows", async () => {
  const there = await place({ matchBy: "uid" });
  const { organization, connection, owner } = there;
  const [ann, bob] = [await there.person("ann", { email: "ann@a.example" }), await there.person("bob")];
  const mail = attribute("mail", "ann@a.example");
  expect(codeOf(await there.goAs("", passing("ann", undefined, mail)))).toBe("in");
  expect(codeOf(await there.goAs("", passing("bob")))).toBe("in");
  const byMail = { matchBy: "mail", matchField: "email" as const, ignoreCase: false };
  expect(await wouldMatch(services, connection, byMail)).toMatchObject({ of: 2, matched: 1 });
  expect(await wouldMatch(services, connection, {})).toMatchObject({ of: 2, matched: 2 });
  const change = { connectionId: connection.id, ...byMail };
  expect(await changeMatching(services, owner.by, change)).toMatchObject({ ok: true });
  expect(await there.links()).toEqual([]);
  const gone = { organizationId: organization.id, kind: "identity.removed", reason: "other-rule" };
  const events = await db.accessEvent.findMany({ where: gone });
  expect(new Set(events.map(({ userId }) => userId))).toEqual(new Set([ann.id, bob.id]));
  expect((await readConnection(db, organization, connection.id))?.matchBy).toBe("mail");
  expect(codeOf(await there.goAs("", passing("ann", undefined, mail)))).toBe("in");
  expect(await there.links()).toMatchObject([{ userId: ann.id, subject: "mail = ann@a.example" }]);
  expect(codeOf(await there.goAs("", passing("bob")))).toBe("sso-value-missing");
  expect(bob.id).not.toBe(ann.id);
});

test("a sign-out names them as that session did, both ways", async () => {
  const there = await place({ matchBy: "uid", signOutAddress: "https://provider.test/slo" });
  const { organization, connection, addresses } = there;
  const ann = await there.person("ann");
  await there.goAs("", passing("ann", "_first"));
  const came = await there.goAs("", passing("ann", "_second"));
  if (!came.ok || came.value.purpose !== "signIn") throw new Error(codeOf(came));
  const live = () => db.session.count({ where: { userId: ann.id, endedAt: null } });
  expect(await live()).toBe(2);
  const id = `_${randomUUID()}`;
  const xml = `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${clock.now().toISOString()}" Destination="${addresses.logout}"><saml:Issuer>${connection.issuer}</saml:Issuer><saml:NameID>_first</saml:NameID></samlp:LogoutRequest>`;
  const body = Buffer.from(
    `SAMLRequest=${encodeURIComponent(Buffer.from(signElement(xml, id, key)).toString("base64"))}`,
  );
  await endByProvider(services, visit({ organization }), { connectionId: connection.id, body, addresses });
  expect(await live()).toBe(1);
  await db.session.updateMany({ where: { userId: ann.id, endedAt: null }, data: { endedAt: clock.now() } });
  const token = came.value.opened.sessionToken;
  const left = await leaveProvider(services, visit({ organization }), {
    ...{ connectionId: connection.id, token, addresses, back: "" },
  });
  const sent = left?.message.method === "post" ? left.message.fields.SAMLRequest : "";
  expect(Buffer.from(sent ?? "", "base64").toString()).toContain(
    `<saml:NameID NameQualifier="urn:idp" SPNameQualifier="urn:sp" Format="${transientFormat}">_second</saml:NameID><samlp:SessionIndex>_session</samlp:SessionIndex>`,
  );
});
