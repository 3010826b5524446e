import type { MailFacts } from "@/lib/domain/mail/mail-kind";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import type { Desk, Letter } from "../letter";
import { validity } from "./link-letters";

/** To an owner who asked at the owners' door: the link by which they set a password for it. */
export function ownerDoorLink(desk: Desk, { username }: MailFacts["owner-door-link"]): Letter {
  const { organization, words, link } = desk;
  const { t } = words;
  return {
    subject: t("owner-door-link.subject", { organization: organization.name }),
    heading: t("owner-door-link.heading"),
    paragraphs: [t("owner-door-link.body", { organization: organization.name }), t("owner-door-link.told")],
    facts: [{ label: t("frame.username"), value: username }],
    button: link ? { label: t("owner-door-link.button"), href: link.href } : undefined,
    validity: validity(desk),
    reason: t("owner-door-link.reason"),
    notYou: t("owner-door-link.notYou"),
  };
}

/** To every owner: one of them set a password by such a link. */
export const ownerDoorPassword = (desk: Desk, facts: MailFacts["owner-door-password"]): Letter =>
  aboutOwner(desk, "owner-door-password", facts);

/** To every owner: one of them came in by the owners' door. */
export const ownerDoorUsed = (desk: Desk, facts: MailFacts["owner-door-used"]): Letter =>
  aboutOwner(desk, "owner-door-used", facts);

function aboutOwner(
  desk: Desk,
  kind: "owner-door-password" | "owner-door-used",
  { about, aboutId, aboutUsername, at, clientAddress }: MailFacts["owner-door-used"],
): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  return {
    subject: t(`${kind}.subject`, { organization: organization.name }),
    heading: t(`${kind}.heading`, { about }),
    paragraphs: [t(`${kind}.body`, { about })],
    facts: [
      { label: t(`${kind}.account`), value: aboutUsername },
      { label: t("frame.when"), value: time(at) },
      ...(clientAddress ? [{ label: t(`${kind}.from`), value: clientAddress }] : []),
    ],
    button: { label: t(`${kind}.button`), href: desk.page(routes.adminUserSystem(aboutId)) },
    reason: t(`${kind}.reason`, { organization: organization.name }),
    notYou: t(`${kind}.notYou`, { about }),
  };
}

/** To every owner: a connection was switched on or off; with their own way in, where passwords end with it. */
export function connectionSwitched(desk: Desk, facts: MailFacts["connection-switched"]): Letter {
  const { organization, words } = desk;
  const { t, time } = words;
  const { by, connection, connectionId, roles, at } = facts;
  const on = String(facts.on);
  const open = policyOf(organization).sso.ownerDoor;
  const door = t(`connection-switched.${open ? "door" : "noDoor"}`);
  const address = { label: t("connection-switched.address"), value: desk.page(routes.signInOwner) };
  const without = t(`connection-switched.${facts.on ? "passwords" : "outside"}`, { roles: roles.join(", ") });
  return {
    subject: t("connection-switched.subject", { organization: organization.name }),
    heading: t("connection-switched.heading", { connection, on }),
    paragraphs: [
      t(facts.on ? "connection-switched.on" : "connection-switched.off", { by }),
      ...(roles.length > 0 ? [without, door] : []),
    ],
    facts: [
      ...(roles.length > 0 && open ? [address] : []),
      { label: t("connection-switched.connection"), value: connection },
      { label: t("connection-switched.by"), value: by },
      { label: t("frame.when"), value: time(at) },
    ],
    button: { label: t("connection-switched.button"), href: desk.page(routes.adminConnection(connectionId)) },
    reason: t("connection-switched.reason", { organization: organization.name }),
    notYou: t("connection-switched.notYou", { by }),
  };
}
