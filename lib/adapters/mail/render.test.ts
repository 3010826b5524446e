import { randomBytes } from "node:crypto";
import type { JsonObject } from "@prisma/client/runtime/client";
import { describe, expect, test } from "vitest";
import { linkSecret } from "@/lib/domain/links/secret";
import { type MailFacts, type MailKind, mailKinds } from "@/lib/domain/mail/mail-kind";
import type { Organization } from "@/lib/domain/organizations/organization";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import type { Link } from "@/prisma/generated/client";
import { contrast, readableOn } from "./accent";
import { renderMail } from "./render";

const linkKeys = { current: 1, keys: new Map([[1, randomBytes(32)]]) };
const createdAt = new Date("2026-11-21T12:00:00Z");
const organization = {
  id: "0193b5a0-0000-7000-8000-000000000001",
  number: 4821,
  name: "Acme & Söhne <GmbH>",
  origin: "https://door.acme.test",
  accent: "#ffd400",
  supportContact: "help@acme.test",
  timeZone: "Asia/Tokyo",
  policy: {},
} as Organization;
const link = (purpose: Link["purpose"], expiresAt: Date | null = new Date("2026-11-21T18:00:00Z")) =>
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
};
const purposeOf = (kind: MailKind) => (kind === "reset" ? "reset" : "activation");
const carriesLink = (kind: MailKind) => ["invitation", "reset", "reset-before-activation"].includes(kind);
const render = (kind: MailKind, language = "en", more: object = {}, of = organization) =>
  renderMail(
    linkKeys,
    of,
    { kind, language, facts: { ...facts[kind], ...more } as unknown as JsonObject },
    carriesLink(kind) ? link(purposeOf(kind)) : null,
  );

describe.each(mailKinds)("the mail %s", (kind) => {
  test.each(["en", "ja"])("is whole in %s, as text and as a page", async (language) => {
    const { subject, text, html, links } = await render(kind, language);
    const subjects = (language === "en" ? en : ja).mail[kind].subject;
    expect(subject).toBe(subjects.replace("{organization}", organization.name));
    expect(html).toMatch(new RegExp(`^<!DOCTYPE html.*<html[^>]*lang="${language}"`, "s"));
    expect(html).toContain("prefers-color-scheme: dark");
    for (const part of [text, html]) {
      expect(part).not.toMatch(/undefined|\[object|mail\.|\{(organization|username|until|name)\}/);
      expect(part).toContain("4821");
      expect(part).toContain("help@acme.test");
      for (const address of links) expect(part).toContain(address);
    }
    for (const address of links) expect(new URL(address).origin).toBe(organization.origin);
    expect(html.match(/<a [^>]*target="_blank"[^>]*background-color/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(html.length).toBeLessThan(40_000);
  });
});

test("the link is derived when the mail is rendered, and stands in the button and as text", async () => {
  const { text, html, links } = await render("reset");
  const address = `https://door.acme.test/reset-password/${linkSecret(linkKeys, link("reset"))}`;
  expect(links[0]).toBe(address);
  expect(text).toContain(address);
  expect(html.split(address).length - 1).toBeGreaterThanOrEqual(3);
});

test("how long a link is good stands there as a length and as a time in the organization's zone", async () => {
  const { text } = await render("reset");
  expect(text).toContain("good for 6 hours, until 22 November 2026 at 03:00 JST.");
  expect((await render("reset", "ja")).text).toContain("2026年11月22日 03:00（JST）");
  const unlimited = await renderMail(
    linkKeys,
    organization,
    { kind: "invitation", language: "en", facts: {} },
    link("activation", null),
  );
  expect(unlimited.text).toContain("does not expire");
});

test("names of people and organizations are text, never markup", async () => {
  const { html } = await render("reset", "en", { name: '<img src=x onerror="alert(1)">' });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
  expect(html).toContain("Acme &amp; Söhne &lt;GmbH&gt;");
});

test("a browser is named by our own words; what it calls itself is shown to nobody", async () => {
  expect((await render("new-device")).text).toContain("Firefox on Linux");
  expect((await render("new-device")).text).toContain("192.0.2.7");
  const unnamed = await render("new-device", "en", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Unheard/1.0" });
  expect(unnamed.text).toContain("A browser on Linux");
  const strange = await render("new-device", "en", { userAgent: "Your account is at risk, go to evil.test" });
  expect(strange.text + strange.html).not.toContain("evil.test");
});

test("a lock mail says what opens the lock under the policy", async () => {
  expect((await render("locked")).text).toContain("After 10 wrong passwords");
  expect((await render("locked")).text).toContain("opens by itself on 21 November 2026 at 22:00 JST");
  const waits = await render("locked", "en", { resetOpens: false });
  expect(waits.text).not.toContain("a new password by e-mail opens it");
  expect(waits.links).toEqual([]);
  expect((await render("locked", "en", { until: null, release: "administrator" })).text).toContain(
    "An administrator of",
  );
});

describe("the mail about a known browser's lock", () => {
  test.each(["en", "ja"])("says in %s that one browser is locked, not the account", async (language) => {
    const words = (language === "en" ? en : ja).mail.locked;
    const { subject, text, html } = await render("locked", language, { onKnownDevice: true });
    expect(subject).toBe(words.browserSubject.replace("{organization}", organization.name));
    for (const part of [text, html]) {
      expect(part).toContain(words.browserHeading);
      expect(part).toContain(words.browserOthers);
      expect(part).not.toContain(words.heading);
      expect(part).toContain("https://door.acme.test/account/devices");
    }
  });

  test("says when it opens and what opens it sooner", async () => {
    const { text, links } = await render("locked", "en", { onKnownDevice: true });
    expect(text).toContain("opens by itself on 21 November 2026 at 22:00 JST");
    expect(links).toContain("https://door.acme.test/trouble/reset-password");
    const waits = await render("locked", "en", { onKnownDevice: true, resetOpens: false });
    expect(waits.text).not.toContain("a new password by e-mail opens it");
  });
});

test("where people may not reset by mail no letter sends them to that page", async () => {
  const closed = { ...organization, policy: { reset: { selfService: false } } };
  for (const kind of mailKinds.filter((name) => !carriesLink(name) && name !== "shared-address")) {
    const { text } = await render(kind, "en", {}, closed);
    expect(text).not.toContain("/trouble/reset-password");
  }
});

test("a language that we do not speak becomes English", async () => {
  expect((await render("reset", "xx")).text).toContain("Choose a new password");
});

describe("whose mail it is", () => {
  test.each(["image/png", "image/jpeg"])(
    "is shown by the organization's logo where mailboxes show its kind: %s",
    async (logoType) => {
      const { html } = await render("reset", "en", {}, { ...organization, logoType });
      expect(html).toMatch(/<img [^>]*src="https:\/\/door\.acme\.test\/logo"/);
    },
  );

  test.each(["image/svg+xml", "image/webp", null])(
    "is shown by the first letter of its name where they do not: %s",
    async (logoType) => {
      const { html } = await render("reset", "en", {}, { ...organization, logoType });
      expect(html).not.toContain("<img");
      expect(html).toMatch(/>A<\/td>/);
    },
  );
});

test("any accent color can be read on light and dark", () => {
  for (const accent of ["#ffd400", "#000000", "#ffffff", "#1b5e99", "not a color", "#808080"]) {
    for (const ground of ["#ffffff", "#191c22"])
      expect(contrast(readableOn(ground, accent), ground)).toBeGreaterThanOrEqual(4.5);
  }
});
