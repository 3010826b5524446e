import { randomBytes } from "node:crypto";
import type { JsonObject } from "@prisma/client/runtime/client";
import type { MailFacts, MailKind } from "@/lib/domain/mail/mail-kind";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Link } from "@/prisma/generated/client";
import { renderMail } from "./render";

export const linkKeys = { current: 1, keys: new Map([[1, randomBytes(32)]]) };
const createdAt = new Date("2026-11-21T12:00:00Z");
export const organization = {
  id: "0193b5a0-0000-7000-8000-000000000001",
  number: 4821,
  name: "Acme & Söhne <GmbH>",
  origin: "https://door.acme.test",
  accent: "#ffd400",
  supportContact: "help@acme.test",
  timeZone: "Asia/Tokyo",
  policy: {},
} as Organization;
export const link = (purpose: Link["purpose"], expiresAt: Date | null = new Date("2026-11-21T18:00:00Z")) =>
  ({
    id: "0193b5a0-0000-7000-8000-000000000002",
    organizationId: organization.id,
    purpose,
    keyId: 1,
    createdAt,
    expiresAt,
  }) as Link;

const person = { username: "dana.fox", name: "Dana Fox" };
const happening = { ...person, at: createdAt.toISOString(), clientAddress: "192.0.2.7" };
const somebody = {
  about: "Hal Helper",
  aboutId: "0193b5a0-0000-7000-8000-000000000006",
  aboutUsername: "hal.helper",
};
const said = { name: "Dana Fox", organization: "Acme", resets: "no", reset: "" };
const facts: { [Kind in MailKind]: MailFacts[Kind] } = {
  invitation: { ...person, invitedBy: "Ada Admin" },
  reset: person,
  "shared-address": { usernames: ["twin-a", "twin-b"], purpose: "reset", retry: true },
  "single-sign-on": person,
  "cannot-sign-in": { ...person, reason: "suspended" },
  "already-active": person,
  "reset-before-activation": person,
  locked: { ...happening, failures: 10, until: "2026-11-21T13:00:00Z", release: "time", resetOpens: true },
  "new-device": { ...happening, userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" },
  "after-failures": { ...happening, failures: 7 },
  "password-changed": { ...happening, how: "reset" },
  "email-confirm": { at: createdAt.toISOString() },
  "email-change-asked": { ...person, at: createdAt.toISOString(), by: "Ada Admin" },
  "email-changed": { ...person, at: createdAt.toISOString(), by: "Ada Admin" },
  "caller-code": {
    ...person,
    at: createdAt.toISOString(),
    by: "Ada Admin",
    checkId: "0193b5a0-0000-7000-8000-000000000003",
    keyId: 1,
  },
  "accounts-merged": { ...person, gone: "dana.f", at: createdAt.toISOString(), by: "Ada Admin" },
  "link-shown": { ...person, at: createdAt.toISOString(), by: "Ada Admin" },
  "link-waits": {
    ...person,
    about: "Hal Helper",
    aboutId: "0193b5a0-0000-7000-8000-000000000006",
    aboutUsername: "hal.helper",
    connection: "Campus",
    subject: "hal@campus.example.test",
    at: createdAt.toISOString(),
  },
  "bypass-changed": {
    ...person,
    about: "Hal Helper",
    aboutId: "0193b5a0-0000-7000-8000-000000000006",
    aboutUsername: "hal.helper",
    by: "Ada Admin",
    bypass: true,
    at: createdAt.toISOString(),
  },
  "bypass-used": { ...happening, ...somebody },
  "owner-door-link": person,
  "owner-door-password": { ...happening, ...somebody },
  "owner-door-used": { ...happening, ...somebody },
  "connection-switched": {
    ...person,
    by: "Ada Admin",
    connection: "Campus",
    connectionId: "0193b5a0-0000-7000-8000-000000000007",
    on: true,
    roles: ["Student", "Staff"],
    at: createdAt.toISOString(),
  },
  "certificate-ends": {
    ...person,
    connection: "Campus",
    connectionId: "0193b5a0-0000-7000-8000-000000000007",
    fingerprint: "AB:CD:EF:01:23:45:67:89",
    until: createdAt.toISOString(),
  },
  "secret-ends": {
    ...person,
    connection: "Campus",
    connectionId: "0193b5a0-0000-7000-8000-000000000007",
    day: "2027-05-30",
  },
  "vouch-asked": { name: "Dana Fox", by: "Ada Admin", caller: "Cai Caller", until: createdAt.toISOString() },
  "why-told": { ...person, message: { key: "message.no-password", blanks: { ...said, username: "dana.fox" } } },
  "help-asked": {
    name: "Ada Admin",
    by: "Hal Helper",
    about: "0193b5a0-0000-7000-8000-000000000004",
    message: { key: "ask.operator", blanks: { ...said, number: 4821, username: "dana.fox", state: "It is so." } },
  },
  "case-confirm": { caseId: "0193b5a0-0000-7000-8000-000000000005", keyId: 1, number: 481_207 },
  "case-changed": { caseId: "0193b5a0-0000-7000-8000-000000000005", keyId: 1, number: 481_207 },
  "sign-up": {
    signUpId: "0193b5a0-0000-7000-8000-000000000006",
    keyId: 1,
    life: 86_400,
    until: "2026-11-22T12:00:00Z",
  },
  "case-received": {
    name: "Ada Admin",
    count: 12,
    cases: [
      {
        id: "0193b5a0-0000-7000-8000-000000000005",
        number: 481_207,
        kind: "support",
        topic: "locked",
        who: "Cai Caller",
        words: "I am locked out.",
        again: false,
      },
    ],
  },
  "ticket-received": {
    name: "Opal Raitor",
    count: 12,
    cases: [
      {
        ...{ id: "0193b5a0-0000-7000-8000-000000000005", number: 481_207, kind: "ticket", topic: "locked" },
        ...{ who: "Cai Caller", words: "I am locked out.", again: false, organization: "Acme Works (4821)" },
      },
    ],
  },
  "ticket-answered": { name: "Ada Admin", caseId: "0193b5a0-0000-7000-8000-000000000005", number: 481_207 },
  "policy-changed": {
    ...person,
    at: createdAt.toISOString(),
    by: "Ada Admin",
    changes: [{ path: "lock.threshold", from: 10, to: 5 }],
  },
};
const purposeOf = (kind: MailKind) =>
  kind === "reset" || kind === "owner-door-link"
    ? "reset"
    : kind === "email-confirm"
      ? "email"
      : kind === "policy-changed"
        ? "undo"
        : "activation";
export const carriesLink = (kind: MailKind) =>
  ["invitation", "reset", "owner-door-link", "reset-before-activation", "email-confirm", "policy-changed"].includes(
    kind,
  );
/** What a test's mail of each kind is computed from. */
export const factsOf = (kind: MailKind): object => facts[kind];
/** One mail of each kind, with the facts that a test changes. */
export const renderLetter = (kind: MailKind, language = "en", more: object = {}, of = organization) =>
  renderMail(
    linkKeys,
    of,
    { kind, language, facts: { ...facts[kind], ...more } as unknown as JsonObject },
    carriesLink(kind) ? link(purposeOf(kind)) : null,
  );
