import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { settingName, valueInWords } from "@/lib/domain/policy-changes/value-in-words";
import type { Desk, Letter } from "../letter";

/** To every owner: what was changed, from what to what, and the link that takes it back. */
export function policyChanged(desk: Desk, { by, at, changes }: MailFacts["policy-changed"]): Letter {
  const { organization, words, link } = desk;
  const { t, time, life } = words;
  const name = { organization: organization.name };
  const settings = words.settings();
  const changed = changes.map(({ path, from, to }) => ({
    label: settingName(settings, path),
    value: t("policy-changed.change", {
      from: valueInWords(settings, path, from),
      to: valueInWords(settings, path, to),
    }),
  }));
  return {
    subject: t("policy-changed.subject", name),
    heading: t("policy-changed.heading"),
    paragraphs: [
      t("policy-changed.body", { ...name, by }),
      ...(changes.length === 0 ? [t("policy-changed.bodyPreset")] : []),
    ],
    facts: [{ label: t("policy-changed.by"), value: by }, { label: t("frame.when"), value: time(at) }, ...changed],
    button: link ? { label: t("policy-changed.button"), href: link.href } : undefined,
    validity: link?.expiresAt
      ? t("frame.until", { life: life(link.life ?? 0), until: time(link.expiresAt) })
      : undefined,
    reason: t("policy-changed.reason", name),
    notYou: t("policy-changed.notYou"),
  };
}
