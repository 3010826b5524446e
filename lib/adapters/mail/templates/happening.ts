import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import type { Desk } from "../letter";

/** Whose, when, from where. The browser stands there by our own names alone. */
export function happening({ words }: Desk, { username, at, clientAddress, userAgent }: MailFacts["new-device"]) {
  const { t, time } = words;
  const browser = words.browser(userAgent);
  return [
    { label: t("frame.username"), value: username },
    { label: t("frame.when"), value: time(at) },
    ...(browser ? [{ label: t("frame.device"), value: browser }] : []),
    ...(clientAddress ? [{ label: t("frame.where"), value: clientAddress }] : []),
  ];
}

/** Whom to ask, with how to reach them where the organization says it. */
export function administratorOf({ organization: { name, supportContact: contact }, words: { t } }: Desk): string {
  return contact ? t("frame.administratorAt", { contact }) : t("frame.administratorOf", { organization: name });
}

/** Where a person resets the password themselves, if the policy lets them. */
export const resetPage = (desk: Desk): string | null =>
  policyOf(desk.organization).reset.selfService ? desk.page(routes.troubleReset) : null;
