import type { Environment } from "@/lib/env";
import { builtInTransport } from "./built-in";
import { resendTransport } from "./resend";
import { smtpTransport } from "./smtp";
import type { Transport } from "./transport";

export type MailSettings = Pick<Environment, "smtpUrl" | "resendApiKey" | "mailFrom">;

/** The way of sending mail that the environment names; the demo's own mailbox when it names none. */
export function chooseTransport({ smtpUrl, resendApiKey, mailFrom }: MailSettings): Transport {
  if (smtpUrl && mailFrom) return smtpTransport({ url: smtpUrl, sender: mailFrom });
  if (resendApiKey && mailFrom) return resendTransport({ key: resendApiKey, sender: mailFrom });
  return builtInTransport();
}
