import type { MailFacts } from "@/lib/domain/mail/mail-kind";
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

export function vouched(desk: Desk, { by, caller, at }: MailFacts["vouched"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  return {
    subject: t("vouched.subject", { organization: organization.name }),
    heading: t("vouched.heading", { caller }),
    paragraphs: [t("vouched.body", { by, caller })],
    facts: [{ label: t("frame.when"), value: time(at) }],
    news: true,
    reason: t("vouched.reason"),
    notYou: t("vouched.notYou", { whom: administratorOf(desk) }),
  };
}
