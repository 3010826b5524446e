import { browserName } from "@/lib/domain/browser-name";
import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";

/** Whose, when, from where. The browser stands there by our own names alone. */
function happening(desk: Desk, { username, at, clientAddress, userAgent }: MailFacts["new-device"]) {
  const { t, time } = desk.words;
  const browser = browserName(userAgent);
  return [
    { label: t("frame.username"), value: username },
    { label: t("frame.when"), value: time(at) },
    ...(browser ? [{ label: t("frame.device"), value: t("frame.deviceOn", browser) }] : []),
    ...(clientAddress ? [{ label: t("frame.where"), value: clientAddress }] : []),
  ];
}

/** Where a person resets the password themselves, if the policy lets them. */
const resetPage = (desk: Desk) =>
  policyOf(desk.organization).reset.selfService ? desk.page(routes.troubleReset) : null;

export function locked(desk: Desk, facts: MailFacts["locked"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  const name = { organization: organization.name };
  const reset = facts.resetOpens ? resetPage(desk) : null;
  const opens = facts.until
    ? t("locked.untilTime", { until: time(facts.until) })
    : facts.release === "reset"
      ? t("locked.untilReset")
      : t("locked.untilAdministrator", name);
  const apart = policyOf(organization).lock.knownDevicesApart;
  const devices = facts.onKnownDevice ? t("locked.onKnownDevice") : apart ? t("locked.knownDevices") : "";
  const sooner = reset && facts.release !== "reset" ? t("locked.resetOpens") : "";
  return {
    subject: t("locked.subject", name),
    heading: t("locked.heading"),
    paragraphs: [t("locked.body", { failures: facts.failures }), opens, sooner, devices].filter(Boolean),
    facts: happening(desk, facts),
    button: reset ? { label: t("locked.button"), href: reset } : undefined,
    news: true,
    reason: t("locked.reason"),
    notYou: t("locked.notYou"),
  };
}

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
  const reset = resetPage(desk);
  const body = {
    activated: t("password-changed.bodyActivated"),
    reset: t("password-changed.bodyReset"),
    changed: t("password-changed.bodyChanged"),
  }[facts.how];
  return {
    subject: activated ? t("password-changed.subjectActivated", name) : t("password-changed.subject", name),
    heading: activated ? t("password-changed.headingActivated") : t("password-changed.heading"),
    paragraphs: [body],
    facts: happening(desk, facts),
    button: { label: t("password-changed.button"), href: desk.page(routes.signIn) },
    news: true,
    reason: t("password-changed.reason"),
    notYou: reset ? t("password-changed.notYou", name) : t("password-changed.notYouAsk", name),
    otherIfNotYou: reset ?? undefined,
  };
}
