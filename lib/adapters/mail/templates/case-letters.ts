import type { MailFacts, ReceivedCase } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { administratorOf } from "./happening";

/** To an address that somebody typed: nothing in it that anybody wrote, and the same for every address. */
export function caseConfirm(desk: Desk, { number }: MailFacts["case-confirm"]): Letter {
  const { organization, words, code } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  return {
    subject: t("case-confirm.subject", name),
    heading: t("case-confirm.heading"),
    paragraphs: [t("case-confirm.body", name)],
    facts: [{ label: t("case-confirm.number"), value: String(number) }],
    button: code ? { label: t("case-confirm.button"), href: desk.page(routes.caseLink(code)) } : undefined,
    validity: t("case-confirm.validity"),
    reason: t("case-confirm.reason"),
    notYou: t("case-confirm.notYou"),
  };
}

/** There is something to read; what, stands on the page alone. */
export function caseChanged(desk: Desk, { number, operator }: MailFacts["case-changed"]): Letter {
  const { organization, words, code } = desk;
  const { t } = words;
  const name = { organization: organization.name, by: operator ? "operator" : "organization" };
  return {
    subject: t("case-changed.subject", name),
    heading: t("case-changed.heading"),
    paragraphs: [t("case-changed.body", name)],
    facts: [{ label: t("case-changed.number"), value: String(number) }],
    button: code ? { label: t("case-changed.button"), href: desk.page(routes.caseLink(code)) } : undefined,
    validity: t("case-changed.validity"),
    news: true,
    reason: t("case-changed.reason"),
    notYou: t("case-changed.notYou", { whom: administratorOf(desk) }),
  };
}

/** To an administrator: what strangers wrote is text, and stands there as theirs. */
export function caseReceived(desk: Desk, { count, cases }: MailFacts["case-received"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  const [first] = cases;
  const one = count === 1 && first;
  const more = count - cases.length;
  const line = ({ kind, number, who, again }: ReceivedCase) =>
    t(again ? "case-received.again" : "case-received.line", {
      kind: t(`case-received.kinds.${kind}`),
      number: String(number),
      who,
    });
  return {
    subject: t("case-received.subject", name),
    heading: t("case-received.heading", { count }),
    paragraphs: [
      t("case-received.body", { count, ...name }),
      ...(more > 0 ? [t("case-received.more", { count: more })] : []),
    ],
    quotes: cases.map((each) => ({ label: line(each), words: each.words ?? t("case-received.none") })),
    button: {
      label: t(one ? "case-received.buttonOne" : "case-received.button"),
      href: desk.page(one ? routes.adminRequest(one.id) : routes.adminRequests),
    },
    reason: t("case-received.reason", name),
    notYou: t("case-received.notYou"),
  };
}
