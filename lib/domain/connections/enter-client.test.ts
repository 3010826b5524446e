import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { createOidc } from "@/lib/adapters/oidc/create-oidc";
import { days, type Seconds } from "../duration";
import type { Result } from "../result";
import { addConnection } from "./add-connection";
import { clientSecretOf } from "./client-secret";
import { enterClient } from "./enter-client";
import { NotFetched } from "./guarded-fetch";
import { readAgain } from "./read-again";
import { refreshMetadata } from "./refresh-metadata";
import { missingPart } from "./switch-connection";
import { warnOfEnds } from "./warn-of-ends";

const made = await testDatabase();
const { services, clock, createOrganization, createUser, visit } = made;
const { db } = services;
const { again } = testConnections(made);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const issuer = "https://login.test/tenant";
const dayAfter = (count: number) => new Date(clock.now().getTime() + days(count) * 1_000).toISOString().slice(0, 10);

/** An organization with a draft, and a provider that says of itself what a test wants. */
async function place() {
  const organization = await createOrganization();
  const owner = await createUser({ organization, rank: "owner" });
  const anew = async () => visit({ organization, ...(await signTestUserIn(services, owner)) });
  let by = await anew();
  const added = await addConnection(services, by, { protocol: "oidc", name: `Campus ${randomUUID()}` });
  const connectionId = added.ok ? added.value.id : "";
  const document = {
    ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
    ...{ jwks_uri: `${issuer}/keys`, code_challenge_methods_supported: ["S256"] },
  };
  const asked: string[] = [];
  let answer = async (): Promise<Response> => Response.json(document);
  const fetch = async (address: string | URL) => {
    asked.push(String(address));
    return answer();
  };
  const there = { ...services, fetch, oidc: createOidc({ fetch, clock }) };
  const usual = { issuer, clientId: "latchkey", clientSecret: "hush-hush" as string | null, scopes: ["email"] };
  return {
    ...{ organization, connectionId, there, asked, document },
    /** The owner signs in again after a time. */
    async later(time: Seconds) {
      clock.advance(time);
      by = await anew();
    },
    readAgain: () => readAgain(there, by, { connectionId }),
    read: () => again(organization, connectionId),
    says: (said: () => Promise<Response>) => {
      answer = said;
    },
    enter: (wish: Partial<Parameters<typeof enterClient>[2]> = {}) =>
      enterClient(there, by, { connectionId, publicClient: false, secretEndsOn: null, ...usual, ...wish }),
  };
}

test("an OpenID provider describes itself, and its secret is kept where nobody reads it", async () => {
  const { organization, enter, read, document } = await place();
  expect(codeOf(await enter({ clientSecret: null }))).toBe("field-missing");
  expect(await enter({ scopes: ["email", "openid"] })).toMatchObject({ ok: true, value: { spelledAnew: false } });
  const kept = await read();
  expect(kept).toMatchObject({
    issuer,
    clientId: "latchkey",
    scopes: ["openid", "email"],
    metadataReadAt: expect.any(Date),
  });
  expect(kept.discovered).toMatchObject({ tokenEndpoint: document.token_endpoint, challengeMethods: ["S256"] });
  expect(clientSecretOf(services, kept)).toBe("hush-hush");
  expect(codeOf(await enter({ clientSecret: null }))).toBe("ok");
  const told = await db.eventNote.findMany({ where: { organizationId: organization.id } });
  expect(JSON.stringify(told)).not.toContain("hush-hush");
});

test("the address of the document is asked for once, and the issuer is spelled as the provider spells it", async () => {
  const { enter, read, asked, document, says } = await place();
  const entered = await enter({ issuer: "login.test/tenant/.well-known/openid-configuration" });
  expect(entered).toMatchObject({ ok: true, value: { spelledAnew: true } });
  expect([(await read()).issuer, asked]).toEqual([issuer, [`${issuer}/.well-known/openid-configuration`]]);
  says(async () => Response.json({ ...document, issuer: `${issuer}/` }));
  expect(await enter()).toMatchObject({ ok: true, value: { spelledAnew: true } });
  expect((await read()).issuer).toBe(`${issuer}/`);
});

test("what is no provider, or another one, is refused with why, and nothing is kept", async () => {
  const { enter, read, document, says } = await place();
  const refusals: [() => Promise<Response>, object][] = [
    [
      async () => Response.json({ ...document, issuer: "https://sts.test/1/" }),
      { code: "discovery-unusable", facts: { problem: "other_issuer", said: "https://sts.test/1/" } },
    ],
    [async () => new Response("<html>"), { code: "discovery-unusable", facts: { problem: "not_json" } }],
    [
      async () => new Response(null, { status: 404 }),
      { code: "provider-unreachable", facts: { problem: "status", status: 404 } },
    ],
    [
      async () => {
        throw new NotFetched("timeout");
      },
      { code: "provider-unreachable", facts: { problem: "timeout" } },
    ],
  ];
  for (const [answer, refusal] of refusals) {
    says(answer);
    expect(await enter()).toMatchObject({ refusal });
  }
  expect(await read()).toMatchObject({ issuer: "", clientSecret: null, discovered: null });
});

test("a client without a secret is one only where that was said, and then has none any more", async () => {
  const { enter, read } = await place();
  expect(codeOf(await enter({ publicClient: true }))).toBe("secret-of-public-client");
  await enter({ secretEndsOn: dayAfter(90) });
  const before = await read();
  expect(codeOf(await enter({ publicClient: true, clientSecret: null, secretEndsOn: dayAfter(90) }))).toBe("ok");
  const open = await read();
  expect(open).toMatchObject({ publicClient: true, clientSecret: null, secretEndsOn: null });
  expect([open.revision, missingPart(open)]).toEqual([before.revision + 1, "roles"]);
  expect(codeOf(await enter({ clientSecret: null }))).toBe("field-missing");
  expect(codeOf(await enter())).toBe("ok");
  expect(await read()).toMatchObject({ publicClient: false });
});

test("the day on which a secret ends is one to come, asks for no test run, and goes with its secret", async () => {
  const { enter, read } = await place();
  const problem = async (wish: Parameters<typeof enter>[0]) => {
    const entered = await enter(wish);
    return entered.ok ? "ok" : entered.refusal.facts?.problem;
  };
  for (const secretEndsOn of ["soon", "2027-02-30", "30.5.2027"])
    expect(await problem({ secretEndsOn })).toBe("no_day");
  expect(await problem({ secretEndsOn: dayAfter(-1) })).toBe("past");
  expect(await problem({ secretEndsOn: dayAfter(0) })).toBe("ok");
  expect(await problem({})).toBe("ok");
  const { revision } = await read();
  expect(await problem({ clientSecret: null, secretEndsOn: dayAfter(40) })).toBe("ok");
  expect(await read()).toMatchObject({ revision, secretEndsOn: new Date(`${dayAfter(40)}T00:00:00Z`) });
  expect(await problem({ clientSecret: "another", secretEndsOn: dayAfter(40) })).toBe("earlier");
  expect(await problem({ clientSecret: "another", secretEndsOn: null })).toBe("ok");
  expect(await read()).toMatchObject({ revision: revision + 1, secretEndsOn: null });
});

test("administrators are told before a secret ends, and anew of the next one's end", async () => {
  const { organization, connectionId, enter, later } = await place();
  const mails = () => db.mail.findMany({ where: { organizationId: organization.id, kind: "secret-ends" } });
  await enter({ secretEndsOn: dayAfter(35) });
  await db.connection.update({ where: { id: connectionId }, data: { state: "on" } });
  const counts: number[] = [];
  for (const step of [0, 6, 16, 7, 6]) {
    await later(days(step));
    await warnOfEnds(services);
    await warnOfEnds(services);
    counts.push((await mails()).length);
  }
  expect(counts).toEqual([0, 1, 2, 3, 4]);
  await enter({ clientSecret: "another", secretEndsOn: dayAfter(20) });
  await warnOfEnds(services);
  const told = await mails();
  expect([told.length, told.at(-1)?.facts]).toEqual([5, expect.objectContaining({ connectionId })]);
});

test("what a provider says is read again daily and when asked; what cannot be read is shown and changes nothing", async () => {
  const { enter, read, readAgain, there, later, document, says } = await place();
  await enter();
  const before = await read();
  await later(days(1));
  says(async () => Response.json({ ...document, code_challenge_methods_supported: ["plain"] }));
  await refreshMetadata(there);
  expect(await read()).toMatchObject({ discovered: { challengeMethods: ["plain"] } });
  says(async () => new Response(null, { status: 503 }));
  expect(codeOf(await readAgain())).toBe("ok");
  const after = await read();
  expect(after).toMatchObject({ metadataProblem: "status 503", discovered: { challengeMethods: ["plain"] } });
  expect(after.revision).toBe(before.revision);
  says(async () => Response.json(document));
  await readAgain();
  expect(await read()).toMatchObject({ metadataProblem: null, discovered: { challengeMethods: ["S256"] } });
});
