import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { administratorOf } from "./happening";

const factsOf = ({ words: { t, time } }: Desk, { username, at, by }: MailFacts["email-changed"]) => [
  { label: t("frame.username"), value: username },
  { label: t("frame.when"), value: time(at) },
  ...(by ? [{ label: t("frame.by"), value: by }] : []),
];

/** To an address that is not on file yet: nothing in it that anybody typed. */
export function emailConfirm(desk: Desk, _facts: MailFacts["email-confirm"]): Letter {
  const { organization, words, link } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  return {
    subject: t("email-confirm.subject", name),
    heading: t("email-confirm.heading"),
    paragraphs: [t("email-confirm.body", name)],
    button: link ? { label: t("email-confirm.button"), href: link.href } : undefined,
    validity: link?.expiresAt
      ? t("frame.until", { life: words.life(link.life ?? 0), until: words.time(link.expiresAt) })
      : undefined,
    reason: t("email-confirm.reason", name),
    notYou: t("email-confirm.notYou"),
  };
}

export function emailChangeAsked(desk: Desk, facts: MailFacts["email-change-asked"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  return {
    subject: t("email-change-asked.subject", name),
    heading: t("email-change-asked.heading"),
    paragraphs: [t("email-change-asked.body")],
    facts: factsOf(desk, facts),
    news: true,
    reason: t("email-change-asked.reason"),
    notYou: t("email-change-asked.notYou", { whom: administratorOf(desk) }),
  };
}

export function emailChanged(desk: Desk, facts: MailFacts["email-changed"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  return {
    subject: t("email-changed.subject", name),
    heading: t("email-changed.heading"),
    paragraphs: [t("email-changed.body")],
    facts: factsOf(desk, facts),
    button: { label: t("email-changed.button"), href: desk.page(routes.signIn) },
    news: true,
    reason: t("email-changed.reason"),
    notYou: t("email-changed.notYou", { whom: administratorOf(desk) }),
  };
}

/** To the address of each of two accounts of the same person. */
export function accountsMerged(desk: Desk, facts: MailFacts["accounts-merged"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const { username, gone } = facts;
  return {
    subject: t("accounts-merged.subject", { organization: organization.name }),
    heading: t("accounts-merged.heading"),
    paragraphs: [t("accounts-merged.body", { username, gone })],
    facts: factsOf(desk, facts),
    button: { label: t("email-changed.button"), href: desk.page(routes.signIn) },
    news: true,
    reason: t("accounts-merged.reason"),
    notYou: t("email-changed.notYou", { whom: administratorOf(desk) }),
  };
}
