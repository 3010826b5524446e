import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { administratorOf } from "./happening";

/** What the person on the telephone reads back to the administrator. */
export function callerCode(desk: Desk, { by }: MailFacts["caller-code"]): Letter {
  const { organization, words, code } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  return {
    subject: t("caller-code.subject", name),
    heading: t("caller-code.heading", { code: code ?? "" }),
    paragraphs: [t("caller-code.body", { by, organization: organization.name })],
    reason: t("caller-code.reason", { by }),
    notYou: t("caller-code.notYou", { whom: administratorOf(desk) }),
  };
}

export function linkShown(desk: Desk, { username, at, by }: MailFacts["link-shown"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  return {
    subject: t("link-shown.subject", { organization: organization.name }),
    heading: t("link-shown.heading"),
    paragraphs: [t("link-shown.body", { by })],
    facts: [
      { label: t("frame.username"), value: username },
      { label: t("frame.when"), value: time(at) },
    ],
    news: true,
    reason: t("link-shown.reason"),
    notYou: t("link-shown.notYou", { whom: administratorOf(desk) }),
  };
}

/** Asks a colleague, who answers on their own pages: a mail alone proves nobody. */
export function vouchAsked(desk: Desk, { by, caller, until }: MailFacts["vouch-asked"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  return {
    subject: t("vouch-asked.subject", { organization: organization.name }),
    heading: t("vouch-asked.heading", { caller }),
    paragraphs: [t("vouch-asked.body", { by, caller, until: time(until) })],
    button: { label: t("vouch-asked.button"), href: desk.page(routes.accountVouch) },
    reason: t("vouch-asked.reason", { by }),
    notYou: t("vouch-asked.notYou", { whom: administratorOf(desk) }),
  };
}
