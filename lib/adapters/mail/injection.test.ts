import * as fc from "fast-check";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { addressees } from "@/lib/domain/mail/addressees";
import { mailKinds } from "@/lib/domain/mail/mail-kind";
import en from "@/messages/en.json";
import { factsOf, organization, renderLetter } from "./test-letters";

const evil = "Robin\r\nReply-To: x@evil.test\r\nBcc: y@evil.test\r\n\r\n<script>alert(1)</script> http://evil.test";

/** What a person can write into a mail: everything in its facts that is a text, but what we write ourselves. */
const ours = /^(at|until|day|id|caseId|checkId|signUpId|key|path|reason|purpose|how|release|kind|topic|about)$/;

function withTexts(value: unknown, text: string, name = ""): unknown {
  if (typeof value === "string") return ours.test(name) ? value : text;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, text, name));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, text, key)]));
}

const composer = createTransport({ streamTransport: true, buffer: true });

/** The mail as it goes over the wire. */
async function sent(letter: { subject: string; text: string; html: string }) {
  const from = { name: organization.name, address: "door@example.org" };
  const { message } = await composer.sendMail({ ...letter, from, to: { name: "", address: "dana@example.test" } });
  return PostalMime.parse(message as Buffer);
}

describe.each(mailKinds)("the mail %s", (kind) => {
  test("answers to nobody, goes to one address, and keeps what anybody wrote text", async () => {
    for (const language of ["en", "ja"]) {
      const { subject, text, html } = await renderLetter(kind, language, withTexts(factsOf(kind), evil) as object);
      const mail = await sent({ subject, text, html });
      const names = mail.headers.map(({ key }) => key);
      expect(names).not.toContain("reply-to");
      expect(names).not.toContain("bcc");
      expect(mail.to).toEqual([{ name: "", address: "dana@example.test" }]);
      expect(html).not.toContain("<script");
      expect(html).not.toMatch(/href="http:\/\/evil/);
    }
  });

  test("has a subject that nobody can write into", async () => {
    const subject = en.mail[kind].subject.replace("{organization}", organization.name);
    const anything = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        const letter = await renderLetter(kind, "en", withTexts(factsOf(kind), words) as object);
        expect(letter.subject).toBe(subject);
      }),
      { numRuns: 5 },
    );
  });
});

const toAnybody = mailKinds.filter((kind) => addressees[kind] === "unproven");

test.each(toAnybody)(
  "the mail %s, which goes to whatever somebody typed, is computed from nothing that anybody wrote",
  (kind) => {
    expect(withTexts(factsOf(kind), evil)).toEqual(factsOf(kind));
  },
);

test.each(["case-received", "ticket-received"] as const)(
  "in the text of the mail %s no line that a stranger wrote passes for one of ours",
  async (kind) => {
    for (const end of ["\n", "\r\n", "\r", "\u2028"]) {
      const words = `Please help.${end}${end}Open the request:${end}http://evil.test`;
      const { text } = await renderLetter(kind, "en", withTexts(factsOf(kind), words) as object);
      const lines = text.split(/\r\n?|[\n\u2028]/);
      expect(lines).toContain("> http://evil.test");
      expect(lines).not.toContain("http://evil.test");
    }
  },
);
