import { randomInt } from "node:crypto";
import { routes } from "@/lib/routes";
import { nobody } from "../support/accounts";
import { organizations } from "../support/organizations";
import { cookiesOf, sendForm, signInPlainly } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced } = organizations;

test("the mailbox, the demo's page and the test clock do not exist for whoever was passed on", async () => {
  const passedOn: Record<string, string>[] = [
    { "x-forwarded-for": "10.1.2.3" },
    { "x-forwarded-host": balanced.host },
    { forwarded: "for=10.1.2.3" },
    { "x-real-ip": "10.1.2.3" },
    { via: "1.1 somewhere" },
  ];
  for (const headers of passedOn) {
    for (const path of [routes.mailbox, routes.mailboxMessages, routes.demo]) {
      expect((await plainRequest(balanced, path, { headers })).status, `${path} ${Object.keys(headers)}`).toBe(404);
    }
    const clock = await plainRequest(balanced, routes.testClock, {
      method: "POST",
      headers,
      body: '{"advanceSeconds":1}',
    });
    expect(clock.status).toBe(404);
  }
  expect((await plainRequest(balanced, routes.mailboxMessages)).status).toBe(200);
});

test("a page of elsewhere cannot move the test clock", async () => {
  for (const origin of ["https://evil.example.test", "null"]) {
    const answer = await plainRequest(balanced, routes.testClock, {
      method: "POST",
      headers: { origin },
      body: '{"advanceSeconds":1}',
    });
    expect(answer.status).toBe(403);
  }
});

test("the client is the right-most address that is not a trusted proxy, whatever stands before it (T91)", async ({
  clientAddress,
}) => {
  const guess = (username: string, chain: string) =>
    sendForm(
      balanced,
      routes.signIn,
      [
        ["username", username],
        ["password", "wrong"],
      ],
      { "x-forwarded-for": chain },
    );
  const mark = clientAddress.replaceAll(".", "-");
  for (let i = 0; i < 20; i++) {
    const invented = `198.51.100.${i}`;
    expect((await guess(`nobody-${mark}-${i}`, `${invented}, ${clientAddress}`)).status).toBe(200);
  }
  const refused = await guess(`nobody-${mark}-20`, `203.0.113.9, ${clientAddress}`);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  const other = `${clientAddress.replace(/\d+$/, "")}${(Number(clientAddress.split(".")[3]) % 254) + 1}`;
  expect((await guess(`nobody-${mark}-21`, `${clientAddress}, ${other}`)).status).toBe(200);
});

test("whoever is no trusted proxy is the client, whatever they claim to pass on (T91)", async () => {
  const peer = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(2, 255)}`;
  const guess = (i: number) => {
    const fields: [string, string][] = [
      ["username", `nobody-${peer}-${i}`],
      ["password", "wrong"],
    ];
    return sendForm(balanced, routes.signIn, fields, { "x-forwarded-for": `198.51.100.${i}` }, peer);
  };
  for (let i = 0; i < 20; i++) expect((await guess(i)).status).toBe(200);
  expect((await guess(20)).status).toBe(429);
});

test("a known browser of the account that is tried passes the limit of its address (T101)", async ({
  people,
  clientAddress,
}) => {
  const from = { "x-forwarded-for": clientAddress };
  const [known, other] = [await people.active(balanced), await people.active(balanced)];
  const device = cookiesOf(await signInPlainly(balanced, known, from)).match(/__Host-latchkey-device=[^;]+/)?.[0];
  for (let i = 0; i < 20; i++) {
    const fields: [string, string][] = [
      ["username", nobody()],
      ["password", "wrong"],
    ];
    expect((await sendForm(balanced, routes.signIn, fields, from)).status).toBe(200);
  }
  expect((await signInPlainly(balanced, other, { ...from, cookie: device })).status).toBe(429);
  expect((await signInPlainly(balanced, known, { ...from, cookie: device })).status).toBe(303);
});

test("machines get their answers on any host", async () => {
  for (const host of [balanced.host, "10.0.0.7", "anything.example.test"]) {
    for (const path of [routes.live, routes.ready]) {
      const answer = await plainRequest(balanced, path, { headers: { host } });
      expect(answer.status, `${host} ${path}`).toBe(200);
      expect(answer.headers["content-type"]).toContain("application/json");
    }
  }
});
