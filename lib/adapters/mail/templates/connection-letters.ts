import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";

/** To every owner: somebody at a provider came as a person with a rank. The page of that person is where one says yes or no. */
export function linkWaits(desk: Desk, facts: MailFacts["link-waits"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  const { about, aboutId, aboutUsername, connection, subject, at } = facts;
  return {
    subject: t("link-waits.subject", { organization: organization.name }),
    heading: t("link-waits.heading", { about }),
    paragraphs: [t("link-waits.body", { about, connection }), t("link-waits.own", { about })],
    facts: [
      { label: t("link-waits.account"), value: aboutUsername },
      { label: t("link-waits.there"), value: subject },
      { label: t("link-waits.connection"), value: connection },
      { label: t("frame.when"), value: time(at) },
    ],
    button: { label: t("link-waits.button"), href: desk.page(routes.adminUser(aboutId)) },
    reason: t("link-waits.reason", { organization: organization.name }),
    notYou: t("link-waits.notYou"),
  };
}
