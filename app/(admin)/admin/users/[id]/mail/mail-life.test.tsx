import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { duringRequest } from "@/lib/web/test-request";
import { MailLife } from "./mail-life";

const { services, organization } = await testDatabase();

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 9, minute));
const reply = { server: "api.service.test", accepted: false, permanent: false, words: "" };
const mail: ListedMail = {
  id: "1",
  kind: "reset",
  address: "ann@example.test",
  messageId: "<1@acme.test>",
  state: "bounced",
  createdAt: at(0),
  settledAt: at(3),
  expiresAt: at(59),
  byService: true,
  tries: [
    { ...reply, at: at(1), accepted: true, words: "accepted as 4711", report: null },
    { ...reply, at: at(2), report: "delayed" },
    { ...reply, at: at(3), permanent: true, words: "550 No such user", report: "bounced" },
  ],
  link: { id: "2", purpose: "reset", open: true, openedAt: at(10), usedAt: null },
};

async function told(of: ListedMail): Promise<string> {
  const { value } = await duringRequest({ services, organization }, () =>
    renderToStaticMarkup(<MailLife mail={of} />).replace(/<[^>]+>/g, " "),
  );
  return String(value);
}

test("a mail's life says who said what, in their words where there are some", async () => {
  const life = await told(mail);
  expect(life).toMatch(/Accepted by api\.service\.test:\s+accepted as 4711/);
  expect(life).toMatch(/Put off by their server, says api\.service\.test\s/);
  expect(life).toMatch(/Sent back by their server, says api\.service\.test:\s+550 No such user/);
});

test("a link is not told to be opened out of a mail that came back, though another mail carries it too", async () => {
  expect(await told(mail)).not.toContain("Its link was opened");
  expect(await told({ ...mail, state: "accepted" })).toContain("Its link was opened");
});
