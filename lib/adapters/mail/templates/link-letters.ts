import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { policyOf } from "@/lib/domain/policy";
import type { Desk, Letter } from "../letter";

/** Until when the mailed link is good, in the numbers of the link itself. */
export function validity({ link, words: { t, time, life } }: Desk): string | undefined {
  if (!link) return undefined;
  if (!link.expiresAt || link.life === null) return t("frame.always");
  return t("frame.until", { life: life(link.life), until: time(link.expiresAt) });
}

const usernameOf = ({ words: { t } }: Desk, username: string) => [{ label: t("frame.username"), value: username }];

export function invitation(desk: Desk, { username, invitedBy, asked }: MailFacts["invitation"]): Letter {
  const { organization, words, link } = desk;
  const { t } = words;
  const by = invitedBy
    ? t("invitation.bodyInvited", { inviter: invitedBy, organization: organization.name })
    : t("invitation.body", { organization: organization.name });
  return {
    subject: t("invitation.subject", { organization: organization.name }),
    heading: t("invitation.heading"),
    paragraphs: [asked ? t("invitation.bodyAsked") : by],
    facts: usernameOf(desk, username),
    button: link ? { label: t("invitation.button"), href: link.href } : undefined,
    validity: validity(desk),
    reason: t("invitation.reason", { organization: organization.name }),
    notYou: t("invitation.notYou"),
  };
}

export function reset(desk: Desk, { username }: MailFacts["reset"]): Letter {
  const { organization, words, link } = desk;
  const { t } = words;
  const opens = policyOf(organization).lock.resetOpens ? [] : [t("reset.opensNoLock")];
  return {
    subject: t("reset.subject", { organization: organization.name }),
    heading: t("reset.heading"),
    paragraphs: [t("reset.body", { organization: organization.name }), ...opens],
    facts: usernameOf(desk, username),
    button: link ? { label: t("reset.button"), href: link.href } : undefined,
    validity: validity(desk),
    reason: t("reset.reason"),
    notYou: t("reset.notYou"),
  };
}

export function resetBeforeActivation(
  desk: Desk,
  { username, invitedBy }: MailFacts["reset-before-activation"],
): Letter {
  const { organization, words, link } = desk;
  const { t } = words;
  const inviter = invitedBy ? t("frame.inviter", { name: invitedBy }) : t("frame.an-administrator");
  return {
    subject: t("reset-before-activation.subject", { organization: organization.name }),
    heading: t("reset-before-activation.heading"),
    paragraphs: [link ? t("reset-before-activation.body") : t("reset-before-activation.bodyAsk", { inviter })],
    facts: usernameOf(desk, username),
    button: link ? { label: t("reset-before-activation.button"), href: link.href } : undefined,
    validity: validity(desk),
    reason: t("reset-before-activation.reason"),
    notYou: link ? t("reset-before-activation.notYou") : t("reset-before-activation.notYouAsk"),
  };
}
