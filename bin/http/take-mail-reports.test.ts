import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { pino } from "pino";
import { expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { readResendReport } from "@/lib/adapters/mail/read-resend-report";
import { deliverMail } from "@/lib/domain/mail/deliver-mail";
import { queueMail } from "@/lib/domain/mail/queue-mail";
import { routes } from "@/lib/routes";
import { requestLimits } from "./limit-request";
import { recorder, standIn } from "./test-server";

const test = await testDatabase();
const { services, clock, organization, createUser } = test;
const { state, framework } = recorder(organization.id);
const key = Buffer.alloc(24, 7);
const secret = `whsec_${key.toString("base64")}`;
const logged: string[] = [];
const { ask, port } = await standIn(test, framework, {
  readMailReport: (headers, body) => readResendReport(secret, headers, body),
  log: pino({ level: "info" }, { write: (line: string) => void logged.push(line) }),
});
const unset = await standIn(test, framework);

async function handedOver(): Promise<{ mailId: string; providerId: string }> {
  const { id: userId } = await createUser();
  const providerId = randomUUID();
  const mail = { organization, userId, address: "ann@example.test", language: "en", kind: "reset" } as const;
  const mailId = await services.db.$transaction((tx) =>
    queueMail(tx, services, { ...mail, facts: { username: "ann" } }),
  );
  const reply = { accepted: true, permanent: false, server: "api.service.test", words: "yes", providerId };
  await deliverMail(services, async () => reply, { organizationId: organization.id, mailId, attempt: 0 });
  return { mailId, providerId };
}

function bounced(providerId: string, { at = clock.now(), signedWith = key, id = randomUUID() } = {}) {
  const bounce = { type: "Permanent", subType: "General", message: "550 No such user" };
  const body = JSON.stringify({
    type: "email.bounced",
    created_at: at.toISOString(),
    data: { email_id: providerId, bounce },
  });
  const time = String(Math.floor(clock.now().getTime() / 1_000));
  const mac = createHmac("sha256", signedWith).update(`${id}.${time}.${body}`).digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": time, "svix-signature": `v1,${mac}` };
  return { method: "POST", headers, body };
}

const repliesOf = (mailId: string) => services.db.mailReply.count({ where: { mailId } });

it("a signed report is taken without an origin, on any host, and once however often it is told", async () => {
  const { mailId, providerId } = await handedOver();
  const told = bounced(providerId);
  expect((await ask(routes.mailReports, told)).status).toBe(204);
  const elsewhere = { ...told, headers: { ...told.headers, host: "nobody.test" } };
  expect((await ask(routes.mailReports, elsewhere)).status).toBe(204);
  expect((await services.db.mail.findUniqueOrThrow({ where: { id: mailId } })).state).toBe("bounced");
  expect(await repliesOf(mailId)).toBe(2);
  expect(state.reached).toEqual([]);
});

it("whoever signs wrongly changes nothing and reads the same of every mail", async () => {
  const { mailId, providerId } = await handedOver();
  const forged = { signedWith: Buffer.alloc(24, 8) };
  const [ours, nobodys] = [
    await ask(routes.mailReports, bounced(providerId, forged)),
    await ask(routes.mailReports, bounced(randomUUID(), forged)),
  ];
  expect([ours.status, ours.text]).toEqual([401, ""]);
  expect([nobodys.status, nobodys.text]).toEqual([ours.status, ours.text]);
  expect((await ask(routes.mailReports, { method: "POST", body: "{}" })).status).toBe(401);
  expect(await repliesOf(mailId)).toBe(1);
});

it("a report on nobody's mail is taken for good, or asked for again while the mail may be on its way", async () => {
  const hourAgo = new Date(clock.now().getTime() - 3_600_000);
  expect((await ask(routes.mailReports, bounced(randomUUID(), { at: hourAgo }))).status).toBe(204);
  const early = await ask(routes.mailReports, bounced(randomUUID()));
  expect([early.status, early.headers["retry-after"]]).toEqual([503, "5"]);
});

it("nothing is there without a secret, for another method or for too much", async () => {
  expect((await unset.ask(routes.mailReports, bounced(randomUUID()))).status).toBe(404);
  expect((await ask(routes.mailReports)).status).toBe(405);
  const large = { ...bounced(randomUUID()), body: "x".repeat(requestLimits.bodyBytes + 1) };
  expect((await ask(routes.mailReports, large)).status).toBe(413);
});

it("a body that breaks off or never ends, as anybody can send it, is no failure in the log", async () => {
  logged.length = 0;
  const send = (part: string, times: number) => {
    const socket = connect(port, "127.0.0.1").on("error", () => {});
    socket.write(`POST ${routes.mailReports} HTTP/1.1\r\nHost: any\r\nTransfer-Encoding: chunked\r\n\r\n`);
    for (let n = 0; n < times; n++) socket.write(`${part.length.toString(16)}\r\n${part}\r\n`);
    return socket;
  };
  const endless = send("x".repeat(4_096), 20);
  const [answer] = await once(endless, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  endless.destroy();
  send("x", 1).end();
  const answered = () => logged.filter((line) => line.includes(routes.mailReports)).length;
  await vi.waitFor(() => expect(answered()).toBeGreaterThan(1), { timeout: 10_000 });
  await ask(routes.mailReports);
  expect(logged.filter((line) => line.includes("request failed"))).toEqual([]);
});
