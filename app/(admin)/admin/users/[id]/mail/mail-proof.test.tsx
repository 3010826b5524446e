import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { duringRequest } from "@/lib/web/test-request";
import { MailProof } from "./mail-proof";

const { services, organization } = await testDatabase();

const taken = { report: null, server: "mx.example.test:25", accepted: true, permanent: false };
const mail: ListedMail = {
  id: "1",
  kind: "reset",
  address: "ann@example.test",
  messageId: "<1b9d6bcd@acme.test>",
  state: "accepted",
  createdAt: new Date("2026-11-29T09:01:00Z"),
  settledAt: null,
  byService: false,
  expiresAt: new Date("2026-11-29T15:01:00Z"),
  tries: [{ ...taken, at: new Date("2026-11-29T09:01:07Z"), words: "250 2.0.0 Ok: queued as 4Zx9Qk1b2z" }],
  link: null,
};

const shown = (of: ListedMail) =>
  duringRequest({ services, organization }, () => renderToStaticMarkup(<MailProof mail={of} />));

test("the proof for the person's IT names what they need to find the mail, in both languages", async () => {
  const { value, thrown } = await shown(mail);
  expect(thrown).toBeNull();
  const names = ["&lt;1b9d6bcd@acme.test&gt;", "mx.example.test:25", "2026-11-29 09:01:07", "ann@example.test"];
  for (const said of [...names, "4Zx9Qk1b2z", "quarantine", "隔離"]) expect(value).toContain(said);
});

const reported = (report: "delivered" | "bounced", words: string) => {
  const at = new Date("2026-11-29T09:02:00Z");
  const reply = { server: "api.service.test", accepted: report === "delivered", permanent: report === "bounced" };
  return { ...reply, at, words, report };
};

test("it says no more than is known: our own server or service took it, theirs as the service reports", async () => {
  const own = (await shown(mail)).value;
  expect(own).toContain("handed to our mail server mx.example.test:25");
  const service = { ...mail, byService: true };
  expect((await shown(service)).value).toContain("has not reported yet whether your server took it");
  const delivered = { ...service, tries: [...mail.tries, reported("delivered", "")] };
  expect((await shown(delivered)).value).toContain("taken by your mail server at 2026-11-29 09:02:00 UTC");
  const bounced = { ...service, tries: [...delivered.tries, reported("bounced", "550 No such user")] };
  const back = (await shown(bounced)).value;
  expect(back).toContain("was sent back by your mail server");
  expect(back).toContain("550 No such user");
  const refused = {
    ...mail,
    tries: [{ ...taken, accepted: false, permanent: true, at: mail.createdAt, words: "550" }],
  };
  expect((await shown(refused)).value).toContain("was refused by mx.example.test:25");
});

test("nothing is proven of a mail that no server took", async () => {
  expect((await shown({ ...mail, tries: [] })).value).toBe("");
});
