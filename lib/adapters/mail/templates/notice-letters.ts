import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { happening, resetPage } from "./happening";

export function newDevice(desk: Desk, facts: MailFacts["new-device"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  const reset = resetPage(desk);
  return {
    subject: t("new-device.subject", name),
    heading: t("new-device.heading"),
    paragraphs: [t("new-device.body")],
    facts: happening(desk, facts),
    button: reset ? { label: t("new-device.button"), href: reset } : undefined,
    news: true,
    reason: t("new-device.reason"),
    notYou: reset ? t("new-device.notYou") : t("new-device.notYouAsk", name),
  };
}

export function afterFailures(desk: Desk, facts: MailFacts["after-failures"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  const { failures } = facts;
  const reset = resetPage(desk);
  return {
    subject: t("after-failures.subject", name),
    heading: t("after-failures.heading", { failures }),
    paragraphs: [t("after-failures.body", { failures })],
    facts: happening(desk, facts),
    button: reset ? { label: t("after-failures.button"), href: reset } : undefined,
    news: true,
    reason: t("after-failures.reason"),
    notYou: reset ? t("after-failures.notYou") : t("after-failures.notYouAsk", name),
  };
}

export function passwordChanged(desk: Desk, facts: MailFacts["password-changed"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const name = { organization: organization.name };
  const activated = facts.how === "activated";
  const reset = facts.ownersDoor ? desk.page(routes.signInOwnerPassword) : resetPage(desk);
  const body = facts.stillLocked
    ? staysLocked(desk, facts.stillLocked)
    : {
        activated: t("password-changed.bodyActivated"),
        reset: t("password-changed.bodyReset"),
        changed: t("password-changed.bodyChanged"),
        temporary: t("password-changed.bodyTemporary", { by: facts.by ?? "" }),
      }[facts.how];
  return {
    subject: activated ? t("password-changed.subjectActivated", name) : t("password-changed.subject", name),
    heading: activated ? t("password-changed.headingActivated") : t("password-changed.heading"),
    paragraphs: [body],
    facts: happening(desk, facts),
    button: {
      label: t("password-changed.button"),
      href: desk.page(facts.ownersDoor ? routes.signInOwner : routes.signIn),
    },
    news: true,
    reason: t("password-changed.reason"),
    notYou: reset ? t("password-changed.notYou", name) : t("password-changed.notYouAsk", name),
    otherIfNotYou: reset ?? undefined,
  };
}

/** The lock that the new password did not open. */
function staysLocked({ words: { t, time } }: Desk, { until }: { until: string | null }): string {
  return until ? t("password-changed.bodyLocked", { until: time(until) }) : t("password-changed.bodyLockedOpenEnded");
}
