import { describe, expect, test } from "vitest";
import { queueId } from "./queue-id";

const cases: [string, string, string | null][] = [
  ["Postfix", "250 2.0.0 Ok: queued as 4Zx9Qk1b2z", "4Zx9Qk1b2z"],
  ["Exim", "250 OK id=1rT2aB-0003Xy-7Q", "1rT2aB-0003Xy-7Q"],
  ["Exchange", "250 2.6.0 <a@b.test> [InternalId=12345678901, Hostname=x] Queued mail for delivery", "12345678901"],
  ["Google", "250 2.0.0 OK  1764400000 ffacd0b85a97d-42c9b6f - gsmtp", "ffacd0b85a97d-42c9b6f"],
  ["Resend", "accepted as 49a3999c-0ce1-4ea6-ab68-afcd6dc2e794", "49a3999c-0ce1-4ea6-ab68-afcd6dc2e794"],
  ["an end of a sentence", "250 Ok: queued as ABCDEF.", "ABCDEF"],
  ["a server that says none", "250 OK", null],
  ["a refusal", "550 5.1.1 User unknown", null],
];

describe("the queue id is read out of the words of", () => {
  test.each(cases)("%s", (_, words, id) => {
    expect(queueId(words)).toBe(id);
  });
});
