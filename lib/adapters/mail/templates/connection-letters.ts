import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";

/** To every owner: somebody at a provider came as a person with a rank. The page of that person is where one says yes or no. */
export function linkWaits(desk: Desk, facts: MailFacts["link-waits"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  const { about, aboutId, aboutUsername, connection, subject, at } = facts;
  return {
    subject: t("link-waits.subject", { organization: organization.name }),
    heading: t("link-waits.heading", { about }),
    paragraphs: [t("link-waits.body", { about, connection }), t("link-waits.own", { about })],
    facts: [
      { label: t("link-waits.account"), value: aboutUsername },
      { label: t("link-waits.there"), value: subject },
      { label: t("link-waits.connection"), value: connection },
      { label: t("frame.when"), value: time(at) },
    ],
    button: { label: t("link-waits.button"), href: desk.page(routes.adminUser(aboutId)) },
    reason: t("link-waits.reason", { organization: organization.name }),
    notYou: t("link-waits.notYou"),
  };
}

/** To every owner: one account may go around single sign-on, or no longer. */
export function bypassChanged(desk: Desk, facts: MailFacts["bypass-changed"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  const { about, aboutId, aboutUsername, by, at } = facts;
  const bypass = String(facts.bypass);
  return {
    subject: t("bypass-changed.subject", { organization: organization.name }),
    heading: t("bypass-changed.heading", { about, bypass }),
    paragraphs: [t("bypass-changed.body", { about, by, bypass })],
    facts: [
      { label: t("bypass-changed.account"), value: aboutUsername },
      { label: t("bypass-changed.by"), value: by },
      { label: t("frame.when"), value: time(at) },
    ],
    button: { label: t("bypass-changed.button"), href: desk.page(routes.adminUserSystem(aboutId)) },
    reason: t("bypass-changed.reason", { organization: organization.name }),
    notYou: t("bypass-changed.notYou"),
  };
}

/** To every owner: somebody whose roles say single sign-on came in with a password. */
export function bypassUsed(desk: Desk, facts: MailFacts["bypass-used"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  const { about, aboutId, aboutUsername, at, clientAddress } = facts;
  return {
    subject: t("bypass-used.subject", { organization: organization.name }),
    heading: t("bypass-used.heading", { about }),
    paragraphs: [t("bypass-used.body", { about })],
    facts: [
      { label: t("bypass-used.account"), value: aboutUsername },
      { label: t("frame.when"), value: time(at) },
      ...(clientAddress ? [{ label: t("bypass-used.from"), value: clientAddress }] : []),
    ],
    button: { label: t("bypass-used.button"), href: desk.page(routes.adminUserSystem(aboutId)) },
    reason: t("bypass-used.reason", { organization: organization.name }),
    notYou: t("bypass-used.notYou"),
  };
}

/** To owners and administrators: a provider's certificate ends soon. */
export function certificateEnds(desk: Desk, facts: MailFacts["certificate-ends"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  const { connection, connectionId, fingerprint } = facts;
  const until = time(facts.until);
  return {
    subject: t("certificate-ends.subject", { organization: organization.name }),
    heading: t("certificate-ends.heading"),
    paragraphs: [t("certificate-ends.body", { connection, until }), t("certificate-ends.fix")],
    facts: [
      { label: t("certificate-ends.fingerprint"), value: fingerprint },
      { label: t("certificate-ends.until"), value: until },
    ],
    button: { label: t("certificate-ends.button"), href: desk.page(routes.adminConnection(connectionId)) },
    reason: t("certificate-ends.reason", { organization: organization.name }),
    notYou: t("certificate-ends.notYou"),
  };
}

/** To owners and administrators: our secret at an OpenID provider ends soon. */
export function secretEnds(desk: Desk, facts: MailFacts["secret-ends"]): Letter {
  const { organization, words } = desk;
  const { t } = words;
  const { connection, connectionId } = facts;
  const day = words.day(facts.day);
  return {
    subject: t("secret-ends.subject", { organization: organization.name }),
    heading: t("secret-ends.heading"),
    paragraphs: [t("secret-ends.body", { connection, day }), t("secret-ends.fix")],
    facts: [{ label: t("secret-ends.until"), value: day }],
    button: { label: t("secret-ends.button"), href: desk.page(routes.adminConnection(connectionId)) },
    reason: t("secret-ends.reason", { organization: organization.name }),
    notYou: t("secret-ends.notYou"),
  };
}
