import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { refusalCodes } from "@/lib/domain/refusal";
import { duringRequest } from "../test-request";
import { changeWords } from "./change-words";
import { eventWords } from "./event-words";

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
