import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { refusalCodes } from "@/lib/domain/refusal";
import { duringRequest } from "../test-request";
import { changeWords, presetWords } from "./change-words";
import { eventWords } from "./event-words";
import { eventsTelling } from "./events-telling";

const { services, organization } = await testDatabase();
const event = { reason: null, method: null, details: null };

const told = async (path: "en" | "ja", work: () => string[]) =>
  (await duringRequest({ services, organization, headers: { "accept-language": path } }, work)).value ?? [];

test("an event is a whole sentence, with its reason where its own words do not tell it", async () => {
  const sentences = await told("en", () => [
    eventWords({ ...event, kind: "sign-in.refused", reason: "wrong-password" }),
    eventWords({ ...event, kind: "link.issued", reason: "activation" }),
    eventWords({ ...event, kind: "authorization.refused", reason: "higher-rank", details: { act: "user.unlock" } }),
    eventWords({ ...event, kind: "mail.accepted", details: { mail: "reset" } }),
    eventWords({ ...event, kind: "sign-in.succeeded", method: "password" }),
  ]);
  expect(sentences).toEqual([
    "A sign-in was refused. The password was wrong.",
    "An activation link was issued.",
    expect.stringMatching(/^Refused: unlock\. ./),
    "The mail “Password reset” was accepted by the receiving server.",
    "Signed in with a password.",
  ]);
});

test("whatever code a refusal has, its sentence has no gap, in each language", async () => {
  for (const language of ["en", "ja"] as const) {
    const sentences = await told(language, () =>
      refusalCodes.map((reason) => eventWords({ ...event, kind: "sign-in.refused", reason })),
    );
    expect(sentences).toHaveLength(refusalCodes.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|refusal\./);
  }
});

test("an event that these words do not know yet is told by its name", async () => {
  expect(await told("en", () => [eventWords({ ...event, kind: "moon.landed" })])).toEqual(["moon.landed"]);
});

test("a change is told by its field with before and after", async () => {
  const changes = { rank: { from: "none", to: "helpdesk" }, roles: { from: [], to: ["Student", "Reviewer"] } };
  expect(await told("en", () => changeWords(changes))).toEqual([
    "Rank: none → Help desk",
    "Roles: nothing → Student, Reviewer",
  ]);
  expect(await told("en", () => [...changeWords(null), ...changeWords("x")])).toEqual([]);
});

test.each(["type.changed", "role.changed", "portal.changed"])("%s tells what became of it once", async (kind) => {
  for (const [language, sentence] of [
    ["en", /^The .+ “Auditor” was added\.$/],
    ["ja", /^[^。]*「Auditor」[^。]*。$/],
  ] as const) {
    for (const reason of ["added", "changed", "removed"]) {
      const [words] = await told(language, () => [
        eventWords({ ...event, kind, reason, details: { name: "Auditor" } }),
      ]);
      expect(words).toMatch(reason === "added" ? sentence : /^[^.。]*[.。]$/);
    }
  }
});

test("a change of the policy is told by the names and values of its settings, and by its presets", async () => {
  const changes = { "lock.threshold": { from: 10, to: 3 }, "lock.duration": { from: 3600, to: 900 } };
  const presets = { presetBefore: "balanced", presetAfter: "timed-lock" };
  expect(await told("en", () => [...changeWords(changes), ...presetWords(presets)])).toEqual([
    "Wrong passwords that lock: 10 → 3",
    expect.stringMatching(/: 1 hour → 15 minutes$/),
    "Preset: Balanced → Timed lock",
  ]);
  expect((await told("ja", () => changeWords(changes))).join()).not.toMatch(/lock|threshold|duration|900/);
  expect(await told("en", () => presetWords({ presetBefore: "balanced", presetAfter: "balanced" }))).toEqual([]);
  expect(await told("en", () => presetWords(null))).toEqual([]);
});

test("a change of branding, of a role or of an export's filter is told without the name of a field in the code", async () => {
  const changes = {
    accent: { from: "#111111", to: "#222222" },
    supportContact: { from: null, to: "help@example.org" },
    terms: { from: null, to: "x".repeat(400) },
    signInWords: { from: null, to: "Hello" },
    timeZone: { from: "Europe/Berlin", to: "Asia/Tokyo" },
    logo: { from: null, to: "image/svg+xml" },
    methods: { from: [], to: ["password", "saml"] },
    kind: { from: null, to: "settings" },
    since: { from: null, to: "2026-11-21T10:35:00.000Z" },
  };
  expect(await told("en", () => changeWords(changes))).toEqual([
    "Accent color: #111111 → #222222",
    "Support contact: nothing → help@example.org",
    `Terms: nothing → ${"x".repeat(160)}…`,
    "Your own words on the sign-in page: nothing → Hello",
    "Time zone: Europe/Berlin → Asia/Tokyo",
    "Logo: nothing → SVG",
    "Ways to sign in: nothing → Password, Single sign-on (SAML)",
    "Kind: nothing → Settings",
    expect.stringMatching(/^From: nothing → .*2026/),
  ]);
  expect((await told("ja", () => changeWords(changes))).join()).not.toMatch(/[a-z][A-Z]|password|settings|accent|logo/);
});

test("free text finds the events whose words hold it, where a word begins, in the reader's language", async () => {
  const telling = async (language: "en" | "ja", typed: string) =>
    (
      await duringRequest({ services, organization, headers: { "accept-language": language } }, () =>
        eventsTelling(typed),
      )
    ).value;
  expect(await telling("en", "Temporary")).toContainEqual({ kinds: ["password.made-temporary"], reasons: null });
  expect(await telling("en", "password was wrong")).toContainEqual({
    kinds: expect.arrayContaining(["sign-in.refused"]),
    reasons: expect.arrayContaining(["wrong-password"]),
  });
  expect(await telling("en", "was removed")).toContainEqual({ kinds: ["role.changed"], reasons: ["removed"] });
  expect(await telling("ja", "仮パスワード")).toContainEqual({ kinds: ["password.made-temporary"], reasons: null });
  expect(await telling("en", "emporary")).toEqual([]);
  expect(await telling("en", "a")).toEqual([]);
});
