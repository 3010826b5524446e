import { render } from "@react-email/render";
import { callerCode as callerDigits } from "@/lib/domain/callers/caller-code";
import { caseMailSecret } from "@/lib/domain/cases/case-secret";
import { type LinkKeys, linkSecret } from "@/lib/domain/links/secret";
import type { MailFacts, MailKind } from "@/lib/domain/mail/mail-kind";
import type { Organization } from "@/lib/domain/organizations/organization";
import { signUpSecret } from "@/lib/domain/sign-up/sign-up-secret";
import { routes } from "@/lib/routes";
import type { Link, Mail } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";
import type { Desk, Letter } from "./letter";
import { letterText } from "./letter-text";
import { mailWords } from "./mail-words";
import { accountsMerged, emailChangeAsked, emailChanged, emailConfirm } from "./templates/address-letters";
import { alreadyActive, cannotSignIn, sharedAddress, singleSignOn } from "./templates/answer-letters";
import { callerCode, linkShown, vouchAsked } from "./templates/caller-letters";
import { caseChanged, caseConfirm, caseReceived } from "./templates/case-letters";
import { bypassChanged, bypassUsed, certificateEnds, linkWaits, secretEnds } from "./templates/connection-letters";
import { LetterPage } from "./templates/letter-page";
import { invitation, reset, resetBeforeActivation } from "./templates/link-letters";
import { locked } from "./templates/lock-letters";
import { afterFailures, newDevice, passwordChanged } from "./templates/notice-letters";
import { connectionSwitched, ownerDoorLink, ownerDoorPassword, ownerDoorUsed } from "./templates/owner-door-letters";
import { policyChanged } from "./templates/policy-letter";
import { signUp } from "./templates/sign-up-letter";
import { ticketAnswered, ticketReceived } from "./templates/ticket-letters";
import { helpAsked, whyTold } from "./templates/why-letters";

const letters: { [Kind in MailKind]: (desk: Desk, facts: MailFacts[Kind]) => Letter } = {
  invitation,
  reset,
  "shared-address": sharedAddress,
  "single-sign-on": singleSignOn,
  "cannot-sign-in": cannotSignIn,
  "already-active": alreadyActive,
  "reset-before-activation": resetBeforeActivation,
  locked,
  "new-device": newDevice,
  "after-failures": afterFailures,
  "password-changed": passwordChanged,
  "email-confirm": emailConfirm,
  "email-change-asked": emailChangeAsked,
  "email-changed": emailChanged,
  "caller-code": callerCode,
  "accounts-merged": accountsMerged,
  "link-shown": linkShown,
  "link-waits": linkWaits,
  "bypass-changed": bypassChanged,
  "bypass-used": bypassUsed,
  "owner-door-link": ownerDoorLink,
  "owner-door-password": ownerDoorPassword,
  "owner-door-used": ownerDoorUsed,
  "connection-switched": connectionSwitched,
  "certificate-ends": certificateEnds,
  "secret-ends": secretEnds,
  "vouch-asked": vouchAsked,
  "policy-changed": policyChanged,
  "why-told": whyTold,
  "help-asked": helpAsked,
  "case-confirm": caseConfirm,
  "case-changed": caseChanged,
  "case-received": caseReceived,
  "sign-up": signUp,
  "ticket-received": ticketReceived,
  "ticket-answered": ticketAnswered,
};

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  /** Every address in it, the button's first. */
  links: string[];
}

type Outgoing = Pick<Mail, "kind" | "facts" | "language">;

/**
 * Writes a mail of the outbox as subject, text and HTML in its language. The link's secret is derived here and
 * nowhere kept (T26); all addresses are of the organization's own origin (T32).
 */
export async function renderMail(
  linkKeys: LinkKeys,
  organization: Organization,
  mail: Outgoing,
  link: Link | null,
): Promise<RenderedMail> {
  const words = mailWords(mail.language, organization);
  const page = (path: string) => new URL(path, organization.origin).href;
  const code = codeOf(linkKeys, organization, mail);
  const desk: Desk = { organization, words, page, link: link && linkOf(linkKeys, link, page), code };
  const facts = mail.facts as unknown as MailFacts[MailKind] & { name?: string };
  const letter = (letters[mail.kind as MailKind] as (desk: Desk, facts: unknown) => Letter)(desk, facts);
  const greeting = facts.name ? words.t("frame.greeting", { name: facts.name }) : words.t("frame.greetingNobody");
  const addresses = [letter.button?.href, letter.other?.href, letter.otherIfNotYou];
  return {
    subject: letter.subject,
    text: letterText(letter, greeting, desk),
    html: await render(<LetterPage letter={letter} greeting={greeting} desk={desk} />),
    links: addresses.filter((address) => address !== undefined),
  };
}

/** The code of a caller's check, or the secret of a request's page or of a sign-up; derived here and nowhere kept. */
function codeOf(linkKeys: LinkKeys, { id: organizationId }: Organization, { kind, facts }: Outgoing): string | null {
  if (kind === "case-confirm" || kind === "case-changed") {
    const { caseId: id, keyId } = facts as unknown as MailFacts["case-confirm"];
    return linkKeys.keys.has(keyId) ? caseMailSecret(linkKeys, { id, organizationId, keyId }) : null;
  }
  if (kind === "sign-up") {
    const { signUpId: id, keyId } = facts as unknown as MailFacts["sign-up"];
    return linkKeys.keys.has(keyId) ? signUpSecret(linkKeys, { id, organizationId, keyId }) : null;
  }
  if (kind !== "caller-code") return null;
  const { checkId: id, keyId } = facts as unknown as MailFacts["caller-code"];
  return callerDigits(linkKeys, { id, organizationId, keyId });
}

const linkPages = {
  activation: routes.activateLink,
  reset: routes.resetPasswordLink,
  email: routes.confirmEmailLink,
  undo: routes.undoLink,
} as const satisfies Record<LinkPurpose, (secret: string) => string>;

function linkOf(linkKeys: LinkKeys, link: Link, page: Desk["page"]): NonNullable<Desk["link"]> {
  const secret = linkSecret(linkKeys, link);
  const { expiresAt, createdAt } = link;
  return {
    href: page(linkPages[link.purpose](secret)),
    expiresAt,
    life: expiresAt && Math.round((expiresAt.getTime() - createdAt.getTime()) / 1_000),
  };
}
