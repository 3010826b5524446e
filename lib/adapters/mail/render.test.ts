import { describe, expect, test } from "vitest";
import { linkSecret } from "@/lib/domain/links/secret";
import { mailKinds } from "@/lib/domain/mail/mail-kind";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { contrast, readableOn } from "./accent";
import { renderMail } from "./render";
import { carriesLink, link, linkKeys, organization, renderLetter } from "./test-letters";

describe.each(mailKinds)("the mail %s", (kind) => {
  test.each(["en", "ja"])("is whole in %s, as text and as a page", async (language) => {
    const { subject, text, html, links } = await renderLetter(kind, language);
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
  const { text, html, links } = await renderLetter("reset");
  const address = `https://door.acme.test/reset-password/${linkSecret(linkKeys, link("reset"))}`;
  expect(links[0]).toBe(address);
  expect(text).toContain(address);
  expect(html.split(address).length - 1).toBeGreaterThanOrEqual(3);
});

test("how long a link is good stands there as a length and as a time in the organization's zone", async () => {
  const { text } = await renderLetter("reset");
  expect(text).toContain("good for 6 hours, until 22 November 2026 at 03:00 JST.");
  expect((await renderLetter("reset", "ja")).text).toContain("2026年11月22日 03:00（JST）");
  const unlimited = await renderMail(
    linkKeys,
    organization,
    { kind: "invitation", language: "en", facts: {} },
    link("activation", null),
  );
  expect(unlimited.text).toContain("does not expire");
});

test("names of people and organizations are text, never markup", async () => {
  const { html } = await renderLetter("reset", "en", { name: '<img src=x onerror="alert(1)">' });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
  expect(html).toContain("Acme &amp; Söhne &lt;GmbH&gt;");
});

test("a browser is named by our own words; what it calls itself is shown to nobody", async () => {
  expect((await renderLetter("new-device")).text).toContain("Firefox on Linux");
  expect((await renderLetter("new-device")).text).toContain("192.0.2.7");
  const unnamed = await renderLetter("new-device", "en", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Unheard/1.0" });
  expect(unnamed.text).toContain("A browser on Linux");
  const strange = await renderLetter("new-device", "en", { userAgent: "Your account is at risk, go to evil.test" });
  expect(strange.text + strange.html).not.toContain("evil.test");
});

test("where people may not reset by mail no letter sends them to that page", async () => {
  const closed = { ...organization, policy: { reset: { selfService: false } } };
  for (const kind of mailKinds.filter((name) => !carriesLink(name) && name !== "shared-address")) {
    const { text } = await renderLetter(kind, "en", {}, closed);
    expect(text).not.toContain("/trouble/reset-password");
  }
});

test("a language that we do not speak becomes English", async () => {
  expect((await renderLetter("reset", "xx")).text).toContain("Choose a new password");
});

describe("whose mail it is", () => {
  test.each(["image/png", "image/jpeg"])(
    "is shown by the organization's logo where mailboxes show its kind: %s",
    async (logoType) => {
      const { html } = await renderLetter("reset", "en", {}, { ...organization, logoType });
      expect(html).toMatch(/<img [^>]*src="https:\/\/door\.acme\.test\/logo"/);
    },
  );

  test.each(["image/svg+xml", "image/webp", null])(
    "is shown by the first letter of its name where they do not: %s",
    async (logoType) => {
      const { html } = await renderLetter("reset", "en", {}, { ...organization, logoType });
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

test("whoever signs in through single sign-on is told whom to ask", async () => {
  expect((await renderLetter("single-sign-on")).text).toContain("ask help@acme.test.");
  const { text } = await renderLetter("single-sign-on", "en", {}, { ...organization, supportContact: null });
  expect(text).toContain(`ask an administrator of ${organization.name}.`);
});

describe("the mail about a known browser's lock", () => {
  test.each(["en", "ja"])("says in %s that one browser is locked, not the account", async (language) => {
    const words = (language === "en" ? en : ja).mail.locked;
    const { subject, text, html } = await renderLetter("locked", language, { onKnownDevice: true });
    expect(subject).toBe(words.browserSubject.replace("{organization}", organization.name));
    for (const part of [text, html]) {
      expect(part).toContain(words.browserHeading);
      expect(part).toContain(words.browserOthers);
      expect(part).not.toContain(words.heading);
      expect(part).toContain("https://door.acme.test/account/devices");
    }
  });

  test("says when it opens and what opens it sooner", async () => {
    const { text, links } = await renderLetter("locked", "en", { onKnownDevice: true });
    expect(text).toContain("opens by itself on 21 November 2026 at 22:00 JST");
    expect(links).toContain("https://door.acme.test/trouble/reset-password");
    const waits = await renderLetter("locked", "en", { onKnownDevice: true, resetOpens: false });
    expect(waits.text).not.toContain("a new password by e-mail opens it");
  });
});
