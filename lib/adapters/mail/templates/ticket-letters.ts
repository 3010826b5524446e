import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";

/** To the operator's people: what others wrote is text, and stands there as theirs. */
export function ticketReceived(desk: Desk, { count, cases }: MailFacts["ticket-received"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const [first] = cases;
  const one = count === 1 && first;
  const more = count - cases.length;
  return {
    subject: t("ticket-received.subject", { organization: organization.name }),
    heading: t("ticket-received.heading", { count }),
    paragraphs: [t("ticket-received.body"), ...(more > 0 ? [t("case-received.more", { count: more })] : [])],
    quotes: cases.map(({ number, who, organization: from, again, words: written }) => ({
      label: t(again ? "ticket-received.again" : "ticket-received.line", { number: String(number), who, from }),
      words: written ?? t("case-received.none"),
    })),
    button: {
      label: t("ticket-received.button", { count }),
      href: desk.page(one ? routes.operatorTicket(one.id) : routes.operatorTickets),
    },
    reason: t("ticket-received.reason", { organization: organization.name }),
    notYou: t("case-received.notYou"),
  };
}

/** To the administrator who wrote to the operator; what the operator wrote stands in the administrators' area alone. */
export function ticketAnswered(desk: Desk, { caseId, number }: MailFacts["ticket-answered"]): Letter {
  const { t } = desk.words;
  return {
    subject: t("ticket-answered.subject", { organization: desk.organization.name, number: String(number) }),
    heading: t("case-changed.heading"),
    paragraphs: [t("ticket-answered.body")],
    facts: [{ label: t("ticket-answered.number"), value: String(number) }],
    button: { label: t("ticket-answered.button"), href: desk.page(routes.adminRequest(caseId)) },
    reason: t("ticket-answered.reason"),
    notYou: t("case-received.notYou"),
  };
}
