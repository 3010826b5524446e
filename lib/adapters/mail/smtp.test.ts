import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { smtpTransport } from "./smtp";
import type { Message, Transport } from "./transport";

interface Taken {
  from: string;
  to: string[];
  raw: Buffer;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real SMTP server on loopback that keeps what it takes. */
async function smtpServer(options: SMTPServerOptions = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        callback(null);
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return { taken, transport: transportTo((server.server.address() as AddressInfo).port) };
}

function transportTo(port: number, patience = 500): Transport {
  const transport = smtpTransport({ url: `smtp://127.0.0.1:${port}`, sender: "door@example.org", patience });
  closing.push(() => transport.close?.());
  return transport;
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

const message: Message = {
  messageId: "<1b9d6bcd@acme.test>",
  date: new Date("2026-11-21T12:00:00Z"),
  from: { name: "Acme", address: "door@example.org" },
  to: "dana@example.test",
  subject: "Acme: choose a new password",
  text: "Choose a new password: http://acme.test/x\n",
  html: "<p>Choose a new password</p>",
};

describe("a mail over SMTP", () => {
  test("arrives as it was written, at one recipient, with the server's words in the reply", async () => {
    const { taken, transport } = await smtpServer();
    const reply = await transport.send({
      ...message,
      from: { name: "アクメ, Inc. <x>", address: "door@example.org" },
      subject: "新しいパスワード",
    });
    expect(reply).toMatchObject({ accepted: true, permanent: false, words: expect.stringMatching(/^250 /) });
    expect(taken.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: "door@example.org", to: ["dana@example.test"] },
    ]);
    const mail = await PostalMime.parse(taken[0]?.raw ?? "");
    expect(mail).toMatchObject({
      messageId: message.messageId,
      subject: "新しいパスワード",
      from: { name: "アクメ, Inc. <x>", address: "door@example.org" },
      to: [{ name: "", address: "dana@example.test" }],
    });
    expect(mail.text?.trim()).toBe(message.text.trim());
    expect(mail.html).toContain("<p>Choose a new password</p>");
    expect(mail.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
  });

  test.each([
    "a@x.test,b@evil.test",
    "a@x.test\r\nBcc: b@evil.test",
    "<a@x.test>b@evil.test",
    "a@x.test b@evil.test",
    "Dana <a@x.test>",
    "a@x.test;b@evil.test",
    "group:a@x.test;",
    "a@x.test\u2028",
    '"a b"@x.test',
    "nobody",
    "",
  ])("is refused for good when the address on file is not one plain address: %j", async (to) => {
    const { taken, transport } = await smtpServer();
    expect(await transport.send({ ...message, to })).toMatchObject({ accepted: false, permanent: true });
    expect(taken).toEqual([]);
  });

  test("has no header or recipient more for anything a subject or a name contains", async () => {
    const { taken, transport } = await smtpServer();
    const evil = "x\r\nBcc: evil@evil.test\r\n\r\nbody";
    await transport.send({ ...message, subject: evil, from: { name: evil, address: "door@example.org" } });
    expect(taken[0]?.to).toEqual(["dana@example.test"]);
    const mail = await PostalMime.parse(taken[0]?.raw ?? "");
    expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
    expect(mail.text?.trim()).toBe(message.text.trim());
  });

  test("put off by greylisting is not refused, and is taken at the next try", async () => {
    let tries = 0;
    const { taken, transport } = await smtpServer({
      onRcptTo: (_address, _session, callback) =>
        callback(tries++ === 0 ? answer(451, "4.7.1 Greylisted, try again") : null),
    });
    const first = await transport.send(message);
    expect(first).toMatchObject({ accepted: false, permanent: false, words: expect.stringContaining("Greylisted") });
    expect(await transport.send(message)).toMatchObject({ accepted: true });
    expect(taken).toHaveLength(1);
  });

  test("to an unknown mailbox is refused for good", async () => {
    const { transport } = await smtpServer({
      onRcptTo: (_address, _session, callback) => callback(answer(550, "5.1.1 No such user here")),
    });
    expect(await transport.send(message)).toMatchObject({
      accepted: false,
      permanent: true,
      words: expect.stringMatching(/^550/),
    });
  });

  test("refused because of our own credentials is tried again: the operator can mend that", async () => {
    const { taken, transport: _ } = await smtpServer();
    const server = new SMTPServer({
      logger: false,
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(answer(535, "5.7.8 Wrong credentials")),
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => server.close());
    const { port } = server.server.address() as AddressInfo;
    const transport = smtpTransport({
      url: `smtp://me:wrong@127.0.0.1:${port}`,
      sender: "door@example.org",
      patience: 500,
    });
    closing.push(() => transport.close?.());
    const reply = await transport.send(message);
    expect(reply).toMatchObject({ accepted: false, permanent: false });
    expect(reply.words).not.toContain("wrong");
    expect(taken).toEqual([]);
  });

  test("to a server that hangs, or is not there, ends in time and is not refused", async () => {
    const silent: Server = createServer(() => {}).listen(0, "127.0.0.1");
    closing.push(() => silent.close());
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as AddressInfo;
    const began = performance.now();
    expect(await transportTo(port, 500).send(message)).toMatchObject({ accepted: false, permanent: false });
    expect(performance.now() - began).toBeLessThan(3_000);
    const gone = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => gone.once("listening", resolve));
    const free = (gone.address() as AddressInfo).port;
    await new Promise((resolve) => gone.close(resolve));
    expect(await transportTo(free, 500).send(message)).toMatchObject({ accepted: false, permanent: false });
  });

  test("never uses more than two connections at once", async () => {
    let open = 0;
    let most = 0;
    const { taken, transport } = await smtpServer({
      onConnect(_session, callback) {
        open++;
        most = Math.max(most, open);
        callback();
      },
      onClose: () => {
        open--;
      },
    });
    const replies = await Promise.all(Array.from({ length: 12 }, () => transport.send(message)));
    expect(replies.every(({ accepted }) => accepted)).toBe(true);
    expect(taken).toHaveLength(12);
    expect(most).toBeLessThanOrEqual(2);
  });
});
