import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Addressee, addressees } from "./addressees";
import { type MailKind, mailKinds } from "./mail-kind";

const domain = join(import.meta.dirname, "..");

/** Every place that puts a mail into the outbox, and where it has the address from. */
const places: Record<string, Addressee[]> = {
  "administration/merge-users.ts": ["on-file"],
  "administration/send-mail-again.ts": ["on-file"],
  "administration/set-temporary-password.ts": ["on-file"],
  "administration/show-link.ts": ["on-file"],
  "callers/ask-colleague.ts": ["on-file"],
  "callers/start-caller-check.ts": ["on-file"],
  "cases/mail-opener.ts": ["on-file"],
  "cases/mail-person.ts": ["unproven", "confirmed"],
  "cases/tell-of-cases.ts": ["on-file"],
  "connections/warn-of-ends.ts": ["on-file"],
  "diagnosis/ask-for-help.ts": ["on-file"],
  "diagnosis/tell-why.ts": ["on-file"],
  "email-changes/apply-email.ts": ["on-file"],
  "email-changes/ask-to-confirm.ts": ["unproven", "on-file"],
  "links/answer-request.ts": ["on-file"],
  "links/answer-shared.ts": ["on-file"],
  "links/mail-link.ts": ["on-file"],
  "links/take-over.ts": ["on-file"],
  "operator/tell-of-tickets.ts": ["on-file"],
  "organizations/tell-owners.ts": ["on-file"],
  "passwords/change-password.ts": ["on-file"],
  "sessions/notice-entry.ts": ["on-file"],
  "sign-in/notice-lock.ts": ["on-file"],
  "sign-up/answer-sign-up.ts": ["unproven"],
  "sign-up/insert-own-account.ts": ["on-file"],
};

const sources = (readdirSync(domain, { recursive: true }) as string[])
  .filter((file) => file.endsWith(".ts") && !/(^|\/)test-|\.test\.ts$/.test(file))
  .map((file) => ({ file, source: readFileSync(join(domain, file), "utf8") }));

/** The kinds that a file names in quotes. */
const namedIn = (source: string): MailKind[] => mailKinds.filter((kind) => source.includes(`"${kind}"`));

test("a mail is queued in the places that are known here, and nowhere else is a row of the outbox made", () => {
  const queueing = sources.filter(({ source }) => /\bqueueMail(<[^(]*>)?\(tx/.test(source));
  expect(queueing.map(({ file }) => file).sort()).toEqual(Object.keys(places).sort());
  const making = sources.filter(({ source }) => /\bmail\.(create|createMany|upsert)\(|INSERT INTO mail\b/.test(source));
  expect(making.map(({ file }) => file)).toEqual(["mail/queue-mail.ts"]);
});

test("no place names a kind of mail that goes to other addresses than it has", () => {
  for (const [file, may] of Object.entries(places)) {
    const source = sources.find((one) => one.file === file)?.source ?? "";
    for (const kind of namedIn(source)) expect(may, `${file}: ${kind}`).toContain(addressees[kind]);
  }
});

test("an address that nobody proved gets three kinds of mail alone, each in one place", () => {
  const unproven = mailKinds.filter((kind) => addressees[kind] === "unproven");
  expect(unproven).toEqual(["email-confirm", "case-confirm", "sign-up"]);
  const queueing = sources.filter(
    ({ file, source }) => file in places && namedIn(source).some((kind) => unproven.includes(kind)),
  );
  expect(queueing.map(({ file }) => file).sort()).toEqual([
    "cases/mail-person.ts",
    "email-changes/ask-to-confirm.ts",
    "sign-up/answer-sign-up.ts",
  ]);
});
