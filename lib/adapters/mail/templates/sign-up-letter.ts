import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";

/** To an address that asked for an account of its own: nothing in it that anybody typed. */
export function signUp(desk: Desk, { life, until }: MailFacts["sign-up"]): Letter {
  const { organization, words, code } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  return {
    subject: t("sign-up.subject", name),
    heading: t("sign-up.heading"),
    paragraphs: [t("sign-up.body", name)],
    button: code ? { label: t("sign-up.button"), href: desk.page(routes.signUpLink(code)) } : undefined,
    validity: t("frame.until", { life: words.life(life), until: words.time(until) }),
    reason: t("sign-up.reason"),
    notYou: t("sign-up.notYou"),
  };
}
