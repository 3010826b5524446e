import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { happening, resetPage } from "./happening";

/** The letter about a lock: of the account for every unknown browser, or of one known browser alone. */
export function locked(desk: Desk, facts: MailFacts["locked"]): Letter {
  const { t } = desk.words;
  const reset = facts.resetOpens ? resetPage(desk) : null;
  const ways = {
    facts: happening(desk, facts),
    button: reset ? { label: t("locked.button"), href: reset } : undefined,
    news: true,
    reason: t("locked.reason"),
  };
  const opens = [opening(desk, facts), reset && facts.release !== "reset" ? t("locked.resetOpens") : ""];
  return facts.onKnownDevice
    ? { ...ofBrowser(desk, facts, opens), ...ways }
    : { ...ofAccount(desk, facts, opens), ...ways };
}

function opening({ organization, words: { t, time } }: Desk, { until, release }: MailFacts["locked"]): string {
  if (until) return t("locked.untilTime", { until: time(until) });
  return release === "reset"
    ? t("locked.untilReset")
    : t("locked.untilAdministrator", { organization: organization.name });
}

function ofAccount({ organization, words: { t } }: Desk, { failures }: MailFacts["locked"], opens: string[]) {
  const devices = policyOf(organization).lock.knownDevicesApart ? t("locked.knownDevices") : "";
  return {
    subject: t("locked.subject", { organization: organization.name }),
    heading: t("locked.heading"),
    paragraphs: [t("locked.body", { failures }), ...opens, devices].filter(Boolean),
    notYou: t("locked.notYou"),
  };
}

function ofBrowser({ organization, words: { t }, page }: Desk, { failures }: MailFacts["locked"], opens: string[]) {
  return {
    subject: t("locked.browserSubject", { organization: organization.name }),
    heading: t("locked.browserHeading"),
    paragraphs: [t("locked.browserBody", { failures }), t("locked.browserOthers"), ...opens].filter(Boolean),
    notYou: t("locked.browserNotYou"),
    otherIfNotYou: page(routes.accountDevices),
  };
}
