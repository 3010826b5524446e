import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { organization, renderLetter } from "./test-letters";

test("a lock mail says what opens the lock under the policy", async () => {
  expect((await renderLetter("locked")).text).toContain("After 10 wrong passwords");
  expect((await renderLetter("locked")).text).toContain("opens by itself on 21 November 2026 at 22:00 JST");
  const waits = await renderLetter("locked", "en", { resetOpens: false });
  expect(waits.text).not.toContain("a new password by e-mail opens it");
  expect(waits.links).toEqual([]);
});

describe("a lock mail names the administrator", () => {
  const closed = { ...organization, supportContact: "+81 3 5550 0199", policy: { reset: { selfService: false } } };

  test("and how to reach them, where people may not reset by mail", async () => {
    const { text } = await renderLetter("locked", "en", {}, closed);
    expect(text).toContain(
      "contact an administrator (+81 3 5550 0199): they can open the lock and set a new password.",
    );
    expect(text).not.toContain("Choose a new");
    expect((await renderLetter("locked", "ja", {}, closed)).text).toContain(
      "管理者（+81 3 5550 0199）にご連絡ください。",
    );
  });

  test("without a contact, by the organization", async () => {
    const { text } = await renderLetter("locked", "en", {}, { ...closed, supportContact: null });
    expect(text).toContain(`contact an administrator of ${organization.name}:`);
  });

  test.each([
    { until: null, release: "administrator" },
    { until: null, release: "reset" },
  ])("where nobody else opens it: %o", async (facts) => {
    const { text } = await renderLetter("locked", "en", facts, closed);
    expect(text).toContain("An administrator has to open it. Contact an administrator (+81 3 5550 0199)");
  });

  test("not where time alone opens it", async () => {
    const policy = { lock: { resetOpens: false, adminOpens: false } };
    const { text } = await renderLetter("locked", "en", { resetOpens: false }, { ...organization, policy });
    expect(text).toContain("opens by itself");
    expect(text).not.toContain("administrator");
  });
});

test("a lock mail promises open browsers to those alone who have known ones", async () => {
  const promise = en.mail.locked.knownDevices;
  expect((await renderLetter("locked")).text).toContain(promise);
  expect((await renderLetter("locked", "en", { remembersDevice: false })).text).not.toContain(promise);
});

describe("where a new password does not open a lock", () => {
  const timed = { ...organization, policy: { lock: { resetOpens: false, adminOpens: false } } };

  test("the mail with the link says so", async () => {
    expect((await renderLetter("reset", "en", {}, timed)).text).toContain(en.mail.reset.opensNoLock);
    expect((await renderLetter("reset", "ja", {}, timed)).text).toContain(ja.mail.reset.opensNoLock);
    expect((await renderLetter("reset")).text).not.toContain(en.mail.reset.opensNoLock);
  });

  test("the mail after the reset says until when it stays", async () => {
    const until = "2026-11-21T13:00:00Z";
    const { text } = await renderLetter("password-changed", "en", { stillLocked: { until } }, timed);
    expect(text).toContain("The account stays locked until 21 November 2026 at 22:00 JST; sign in after that.");
    expect(text).not.toContain("Sign in with your username");
    const ended = await renderLetter("password-changed", "en", { stillLocked: { until: null } }, timed);
    expect(ended.text).toContain("stays locked until an administrator opens it");
  });
});
