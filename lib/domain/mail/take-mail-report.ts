import { randomUUID } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import type { MailReport, MailState } from "@/prisma/generated/enums";
import { before, minutes } from "../duration";
import { record } from "../history/record";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import { commandVisit } from "../visit";

/** What a mail service reports on a mail that it took. */
export interface ReportedMail {
  /** The service's number of the mail. */
  providerId: string;
  /** The service's number of this report, the same however often it is told. */
  reportId: string;
  report: MailReport;
  /** When it happened, as the service says. */
  at: Date;
  /** The receiving server's words, where the service tells them. */
  words: string;
}

/** What becomes of a mail's state; what is not named stays. Reports come in any order: a mail that came back stays so. */
const becomes: Record<MailReport, Partial<Record<MailState, MailState>>> = {
  delivered: { accepted: "delivered" },
  delayed: {},
  bounced: { accepted: "bounced", delivered: "bounced" },
  complained: { accepted: "delivered" }, // who calls it spam has it
  failed: { accepted: "refused" },
};

/** Told by history too: what somebody should know. */
const events = { bounced: "mail.bounced", complained: "mail.complained", failed: "mail.refused" } as const;

/** How long a mail may be reported on before the try that sent it is written down. */
const ahead = minutes(2);

/**
 * Keeps what a mail service reports on a mail, in the organization that the mail is of: the report among the mail's
 * replies, its state, and history where something went wrong, in one transaction. A report that is told again changes
 * nothing (`known`). `unknown`: it is about no mail of ours. `early`: it may be about one that is just being sent, and
 * is to be told again.
 */
export async function takeMailReport(
  services: Services,
  told: ReportedMail,
): Promise<"taken" | "known" | "unknown" | "early"> {
  const now = services.clock.now();
  return services.db.$transaction(async (tx) => {
    const mail = await holdMail(tx, told.providerId);
    if (!mail) return told.at > before(now, ahead) ? "early" : "unknown";
    if (!(await keepReport(tx, mail, told, now))) return "known";
    const { id, organizationId, userId, linkId, kind } = mail;
    const state = becomes[told.report][mail.state];
    if (state) await tx.mail.updateMany({ where: { id, organizationId }, data: { state, settledAt: now } });
    if (told.report === "delivered" || told.report === "delayed") return "taken";
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      omit: { logo: true },
    });
    const fact = { userId, linkId: linkId ?? undefined, mailId: id, details: { mail: kind } };
    await record(tx, now, commandVisit(organization), { kind: events[told.report], ...fact });
    return "taken";
  });
}

interface HeldMail {
  id: string;
  organizationId: string;
  userId: string | null;
  linkId: string | null;
  kind: string;
  state: MailState;
}

/** The service knows no organizations: its number leads to the mail, and the mail to the one organization. */
async function holdMail(tx: Transaction, providerId: string): Promise<HeldMail | null> {
  const rows = await tx.$queryRaw<HeldMail[]>(Prisma.sql`
    SELECT id, organization_id AS "organizationId", user_id AS "userId", link_id AS "linkId", kind, state::text AS state
    FROM mail WHERE provider_id = ${providerId} ORDER BY created_at DESC LIMIT 1 FOR UPDATE`);
  return rows[0] ?? null;
}

/** Keeps the report unless it is there already; it never happened before the mail was taken, nor later than now. */
async function keepReport(tx: Transaction, { id: mailId, organizationId }: HeldMail, told: ReportedMail, now: Date) {
  const { report, reportId } = told;
  const taken = await tx.mailReply.findFirst({
    where: { organizationId, mailId, accepted: true, report: null },
    orderBy: { at: "asc" },
  });
  const earliest = taken?.at ?? told.at;
  const { count } = await tx.mailReply.createMany({
    data: {
      id: randomUUID(),
      organizationId,
      mailId,
      report,
      reportId: printable(reportId),
      at: new Date(Math.min(Math.max(told.at.getTime(), earliest.getTime()), now.getTime())),
      server: taken?.server ?? "",
      accepted: report === "delivered" || report === "complained",
      permanent: report === "bounced" || report === "failed",
      words: printable(told.words, 1_000),
    },
    skipDuplicates: true,
  });
  return count > 0;
}
