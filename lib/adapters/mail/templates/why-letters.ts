import { type Sentence, told } from "@/lib/domain/diagnosis/sentence";
import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { administratorOf } from "./happening";

const whyWords = ({ words, page }: Desk, sentence: Sentence): string =>
  told(
    {
      words: words.why,
      time: words.time,
      day: words.time,
      browser: (userAgent) => words.browserWithin(userAgent),
      label: (label) => label,
      page: (blank) => page(blank.page === "adminUserWhy" ? routes.adminUserWhy(blank.id) : routes[blank.page]),
    },
    sentence,
  );

/** How the account stands and what to do now, as an administrator saw it. */
export function whyTold(desk: Desk, { message }: MailFacts["why-told"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  return {
    subject: t("why-told.subject", { organization: organization.name }),
    heading: t("why-told.heading"),
    paragraphs: [whyWords(desk, message)],
    news: true,
    reason: t("why-told.reason", { organization: organization.name }),
    notYou: t("why-told.notYou", { whom: administratorOf(desk) }),
  };
}

/** A colleague cannot mend something; the reader can. */
export function helpAsked(desk: Desk, { by, about, message }: MailFacts["help-asked"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  return {
    subject: t("help-asked.subject", { organization: organization.name }),
    heading: t("help-asked.heading", { by }),
    paragraphs: [whyWords(desk, message)],
    button: { label: t("help-asked.button"), href: desk.page(routes.adminUserWhy(about)) },
    news: true,
    reason: t("help-asked.reason"),
    notYou: t("help-asked.notYou", { by }),
  };
}
