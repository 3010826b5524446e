import { createTransport } from "nodemailer";
import type { MailReply } from "@/lib/domain/mail/deliver-mail";
import { isOneAddress, type Message, notOneAddress, type Transport } from "./transport";

interface SmtpOptions {
  url: string;
  sender: string;
  /** How long to wait for the connection and for each answer, in milliseconds. */
  patience?: number;
}

/** What nodemailer tells of a failure. */
interface SmtpFailure {
  responseCode?: number;
  response?: string;
  command?: string;
  message?: string;
}

/** Answers to these are about the mail; to others (AUTH, EHLO, the greeting) they are about us, and may be mended. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)/;

/**
 * Sends over SMTP, at most two connections at once (T100). A hanging server is given up after 10 s; if it did
 * take the mail, the next try carries the same Message-ID and the same link. The recipient goes as an object and in
 * an explicit envelope: as a string, nodemailer reads several addresses in it (security.md).
 */
export function smtpTransport({ url, sender, patience = 10_000 }: SmtpOptions): Transport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxRequeues: 0,
    dnsTimeout: Math.min(patience, 2_000),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  const server = new URL(url).host;

  async function send(message: Message): Promise<MailReply> {
    if (!isOneAddress(message.to)) return notOneAddress;
    const { from, to, ...rest } = message;
    try {
      const info = await transporter.sendMail({
        ...rest,
        from: { name: from.name, address: from.address },
        to: { name: "", address: to },
        envelope: { from: from.address, to: [to] },
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return {
        accepted: true,
        permanent: false,
        server,
        words: String((info as { response?: string }).response ?? ""),
      };
    } catch (error) {
      const failure = error as SmtpFailure;
      const code = failure.responseCode ?? 0;
      const permanent = code >= 500 && code < 600 && aboutTheMail.test(failure.command ?? "");
      return { accepted: false, permanent, server, words: failure.response ?? failure.message ?? "no answer" };
    }
  }

  return { name: "smtp", sender, send, close: () => transporter.close() };
}
