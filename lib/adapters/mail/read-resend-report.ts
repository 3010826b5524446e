import type { IncomingHttpHeaders } from "node:http";
import { Resend } from "resend";
import { z } from "zod";
import type { ReportedMail } from "@/lib/domain/mail/take-mail-report";
import type { MailReport } from "@/prisma/generated/enums";

/** Its events that say more of a mail than that it was taken. A suppressed one is not sent, because an earlier one came back. */
const reports = new Map<string, MailReport>(
  Object.entries({
    "email.delivered": "delivered",
    "email.delivery_delayed": "delayed",
    "email.bounced": "bounced",
    "email.suppressed": "bounced",
    "email.complained": "complained",
    "email.failed": "failed",
  }),
);

const text = z
  .string()
  .nullish()
  .transform((said) => said ?? "");

const shape = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z
      .string()
      .max(200)
      .regex(/^[^\0]+$/),
    bounce: z.object({ message: text, type: text, subType: text }).nullish(),
    suppressed: z.object({ message: text, type: text }).nullish(),
    failed: z.object({ reason: text }).nullish(),
  }),
});

/**
 * Reads an event that Resend posts. `unsigned`: not signed with this secret, or more than five minutes ago; nothing of it
 * is to be believed (T57). `null`: a true one that says nothing of a mail of ours. The body is taken as it came.
 */
export function readResendReport(
  secret: string,
  headers: IncomingHttpHeaders,
  body: string,
): ReportedMail | "unsigned" | null {
  const header = (name: string) => String(headers[name] ?? "");
  const signed = { id: header("svix-id"), timestamp: header("svix-timestamp"), signature: header("svix-signature") };
  let event: unknown;
  try {
    // Verifying asks the service nothing, so that any key will do.
    event = new Resend("re_verifies").webhooks.verify({ payload: body, headers: signed, webhookSecret: secret });
  } catch {
    return "unsigned";
  }
  const read = shape.safeParse(event);
  const report = read.success ? reports.get(read.data.type) : undefined;
  if (!read.success || !report) return null;
  const { created_at: at, data } = read.data;
  return { providerId: data.email_id, reportId: signed.id, report, at, words: wordsOf(data) };
}

/** What it says of the reason, in its own words and those of the server that it quotes. */
function wordsOf({ bounce, suppressed, failed }: z.output<typeof shape>["data"]): string {
  const kind = bounce ? [bounce.type, bounce.subType] : [suppressed?.type];
  const why = bounce?.message ?? suppressed?.message ?? failed?.reason;
  return [kind.filter(Boolean).join(", "), why].filter(Boolean).join(": ");
}
