import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { duringRequest } from "@/lib/web/test-request";
import { MailProof } from "./mail-proof";

const { services, organization } = await testDatabase();

const taken = { server: "mx.example.test:25", accepted: true, permanent: false };
const mail: ListedMail = {
  id: "1",
  kind: "reset",
  address: "ann@example.test",
  messageId: "<1b9d6bcd@acme.test>",
  state: "accepted",
  createdAt: new Date("2026-11-29T09:01:00Z"),
  settledAt: null,
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

test("nothing is proven of a mail that no server took", async () => {
  expect((await shown({ ...mail, tries: [] })).value).toBe("");
});
