import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { resendTransport } from "./resend";
import type { Message } from "./transport";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

interface Asked {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** A service on loopback that answers as Resend's documentation says; `null` never answers. */
async function service(status: number | null, answer: object = {}) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
    if (status) response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, transport: resendTransport({ key: "re_test", sender: "door@example.org", baseUrl, patience: 300 }) };
}

const message: Message = {
  messageId: "<1b9d6bcd@acme.test>",
  date: new Date("2026-11-21T12:00:00Z"),
  from: { name: 'Acme "x" <y>\r\nBcc: z', address: "door@example.org" },
  to: "dana@example.test",
  subject: "Acme",
  text: "text",
  html: "<p>html</p>",
};

test("a mail is handed over once for its Message-ID, to one address, and accepted", async () => {
  const { asked, transport } = await service(200, { id: "4711" });
  expect(await transport.send(message)).toMatchObject({
    accepted: true,
    words: "accepted as 4711",
    providerId: "4711",
  });
  expect(asked[0]?.headers["idempotency-key"]).toBe(message.messageId);
  expect(asked[0]?.body).toMatchObject({
    to: ["dana@example.test"],
    from: '"Acme x y Bcc: z" <door@example.org>',
    text: "text",
  });
  expect(await transport.send({ ...message, to: "a@x.test,b@evil.test" })).toMatchObject({ permanent: true });
  expect(asked).toHaveLength(1);
});

test.each([
  [422, "validation_error", true],
  [429, "rate_limit_exceeded", false],
  [401, "invalid_api_key", false],
  [500, "application_error", false],
])("an answer of %i is kept, and is final only if it is about the mail", async (statusCode, name, permanent) => {
  const { transport } = await service(statusCode, { statusCode, name, message: "because" });
  expect(await transport.send(message)).toMatchObject({
    accepted: false,
    permanent,
    words: `${statusCode} ${name}: because`,
  });
});

test("a service that never answers is given up in time", async () => {
  const { transport } = await service(null);
  const began = performance.now();
  expect(await transport.send(message)).toMatchObject({ accepted: false, permanent: false });
  expect(performance.now() - began).toBeLessThan(3_000);
});
