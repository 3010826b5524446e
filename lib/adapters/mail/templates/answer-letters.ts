import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";

const usernameOf = ({ words: { t } }: Desk, username: string) => [{ label: t("frame.username"), value: username }];

export function sharedAddress(desk: Desk, { usernames, purpose, retry }: MailFacts["shared-address"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const count = usernames.length;
  const again = purpose === "reset" ? routes.troubleReset : routes.troubleActivate;
  return {
    subject: t("shared-address.subject", { organization: organization.name }),
    heading: t("shared-address.heading"),
    paragraphs: [
      purpose === "reset"
        ? t("shared-address.bodyReset", { count, organization: organization.name })
        : t("shared-address.bodyActivation", { count, organization: organization.name }),
      retry ? t("shared-address.retry") : t("shared-address.noRetry", { organization: organization.name }),
    ],
    list: usernames,
    button: retry ? { label: t("shared-address.button"), href: desk.page(again) } : undefined,
    reason: t("shared-address.reason"),
    notYou: t("shared-address.notYou"),
  };
}

export function singleSignOn(desk: Desk, { username }: MailFacts["single-sign-on"]): Letter {
  const { organization, words } = desk;
  const { supportContact: contact } = organization;
  const { t } = words;
  return {
    subject: t("single-sign-on.subject", { organization: organization.name }),
    heading: t("single-sign-on.heading"),
    paragraphs: [
      t("single-sign-on.body", { organization: organization.name }),
      contact
        ? t("single-sign-on.stuck", { contact })
        : t("single-sign-on.stuckNobody", { organization: organization.name }),
    ],
    facts: usernameOf(desk, username),
    reason: t("single-sign-on.reason"),
    notYou: t("single-sign-on.notYou"),
  };
}

export function cannotSignIn(desk: Desk, { username, reason }: MailFacts["cannot-sign-in"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  return {
    subject: t("cannot-sign-in.subject", name),
    heading: t("cannot-sign-in.heading"),
    paragraphs:
      reason === "suspended"
        ? [t("cannot-sign-in.bodySuspended"), t("cannot-sign-in.fixSuspended", name)]
        : [t("cannot-sign-in.bodyType"), t("cannot-sign-in.fixType", name)],
    facts: usernameOf(desk, username),
    reason: t("cannot-sign-in.reason"),
    notYou: t("cannot-sign-in.notYou"),
  };
}

export function alreadyActive(desk: Desk, { username }: MailFacts["already-active"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const selfService = policyOf(organization).reset.selfService;
  const ask = t("already-active.askForgotten", { organization: organization.name });
  return {
    subject: t("already-active.subject", { organization: organization.name }),
    heading: t("already-active.heading"),
    paragraphs: [t("already-active.body"), ...(selfService ? [] : [ask])],
    facts: usernameOf(desk, username),
    button: { label: t("already-active.button"), href: desk.page(routes.signIn) },
    other: selfService ? { words: t("already-active.forgotten"), href: desk.page(routes.troubleReset) } : undefined,
    reason: t("already-active.reason"),
    notYou: t("already-active.notYou"),
  };
}
