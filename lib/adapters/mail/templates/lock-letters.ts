import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { administratorOf, happening, resetPage } from "./happening";

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
  const opens = opening(desk, facts, reset !== null);
  return facts.onKnownDevice
    ? { ...ofBrowser(desk, facts, opens), ...ways }
    : { ...ofAccount(desk, facts, opens), ...ways };
}

/** When the lock opens, and who can open it sooner; `byMail`: the person, with a new password. */
function opening(desk: Desk, { until, release }: MailFacts["locked"], byMail: boolean): string[] {
  const { t, time } = desk.words;
  const { adminOpens } = policyOf(desk.organization).lock;
  const administrator = administratorOf(desk);
  if (until) {
    const sooner = adminOpens ? [t("locked.administratorOpens", { administrator })] : [];
    return [t("locked.untilTime", { until: time(until) }), ...(byMail ? [t("locked.resetOpens")] : sooner)];
  }
  if (byMail && release === "reset") return [t("locked.untilReset")];
  return [t("locked.untilAdministrator", { administrator }), ...(byMail ? [t("locked.resetOpens")] : [])];
}

function ofAccount(
  desk: Desk,
  { failures, remembersDevice = true }: MailFacts["locked"],
  opens: string[],
): Pick<Letter, "subject" | "heading" | "paragraphs" | "notYou"> {
  const { organization, words } = desk;
  const { t } = words;
  const apart = remembersDevice && policyOf(organization).lock.knownDevicesApart;
  return {
    subject: t("locked.subject", { organization: organization.name }),
    heading: t("locked.heading"),
    paragraphs: [t("locked.body", { failures }), ...opens, ...(apart ? [t("locked.knownDevices")] : [])],
    notYou: resetPage(desk) ? t("locked.notYou") : t("locked.notYouAsk"),
  };
}

function ofBrowser({ organization, words: { t }, page }: Desk, { failures }: MailFacts["locked"], opens: string[]) {
  return {
    subject: t("locked.browserSubject", { organization: organization.name }),
    heading: t("locked.browserHeading"),
    paragraphs: [t("locked.browserBody", { failures }), t("locked.browserOthers"), ...opens],
    notYou: t("locked.browserNotYou"),
    otherIfNotYou: page(routes.accountDevices),
  };
}
