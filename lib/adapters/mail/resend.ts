import { Resend } from "resend";
import type { MailReply } from "@/lib/domain/mail/deliver-mail";
import { isOneAddress, type Message, notOneAddress, type Transport } from "./transport";

interface ResendOptions {
  key: string;
  sender: string;
  /** Where the service is, if not at its own address. */
  baseUrl?: string;
  /** How long to wait for the answer, in milliseconds. */
  patience?: number;
}

/** Sends through Resend. The Message-ID is the idempotency key too, so that a repeated try is one mail there. */
export function resendTransport({ key, sender, baseUrl, patience = 10_000 }: ResendOptions): Transport {
  const resend = new Resend(key, baseUrl ? { baseUrl } : {});
  const server = new URL(baseUrl ?? "https://api.resend.com").host;

  async function send({ messageId, from, to, subject, text, html }: Message): Promise<MailReply> {
    if (!isOneAddress(to)) return notOneAddress;
    const headers = { "Message-ID": messageId, "Auto-Submitted": "auto-generated" };
    const mail = { from: `"${plainName(from.name)}" <${from.address}>`, to: [to], subject, text, html, headers };
    const options = { idempotencyKey: messageId, signal: AbortSignal.timeout(patience) };
    const { data, error } = await resend.emails.send(mail, options);
    if (data) return { accepted: true, permanent: false, server, words: `accepted as ${data.id}`, providerId: data.id };
    // 422 is about this mail; other refusals are about our key, our domain or our quota, and may be mended.
    const permanent = error.statusCode === 422;
    return {
      accepted: false,
      permanent,
      server,
      words: `${error.statusCode ?? ""} ${error.name}: ${error.message}`.trim(),
    };
  }

  return { name: "resend", sender, send };
}

/** A display name that cannot end its quotes or the header. */
const plainName = (name: string): string => name.replace(/["\\<>\s\p{Cc}\p{Cf}]+/gu, " ").trim();
