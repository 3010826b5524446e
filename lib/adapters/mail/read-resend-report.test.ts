import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readResendReport } from "./read-resend-report";

const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const now = () => Math.floor(performance.timeOrigin / 1_000 + performance.now() / 1_000);

const event = (type: string, data: object = {}) => ({
  type,
  created_at: "2026-11-29T09:01:07.000Z",
  data: { email_id: "4711", to: ["ann@example.test"], ...data },
});

/** Signed by hand, as the scheme is described: HMAC-SHA-256 over the id, the time and the body. */
function signed(value: unknown, { id = "msg_1", time = now(), key = Buffer.alloc(24, 7) } = {}) {
  const body = typeof value === "string" ? value : JSON.stringify(value);
  const mac = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
  return { body, headers: { "svix-id": id, "svix-timestamp": String(time), "svix-signature": `v1,${mac}` } };
}

const read = ({ headers, body }: ReturnType<typeof signed>) => readResendReport(secret, headers, body);

describe("an event of the mail service", () => {
  test.each([
    ["email.delivered", {}, "delivered", ""],
    ["email.delivery_delayed", {}, "delayed", ""],
    [
      "email.bounced",
      { bounce: { type: "Permanent", subType: "General", message: "550 5.1.1 No such user" } },
      "bounced",
      "Permanent, General: 550 5.1.1 No such user",
    ],
    ["email.suppressed", { suppressed: { type: "OnList", message: "came back" } }, "bounced", "OnList: came back"],
    ["email.complained", {}, "complained", ""],
    ["email.bounced", { bounce: { type: "Permanent", message: null } }, "bounced", "Permanent"],
    ["email.bounced", { bounce: null }, "bounced", ""],
    ["email.failed", { failed: { reason: "reached_daily_quota" } }, "failed", "reached_daily_quota"],
  ])("%s is read", (type, data, report, words) => {
    expect(read(signed(event(type, data)))).toEqual({
      providerId: "4711",
      reportId: "msg_1",
      report,
      at: new Date("2026-11-29T09:01:07.000Z"),
      words,
    });
  });

  test.each(["email.sent", "email.opened", "email.clicked", "domain.updated"])("%s says nothing of a mail", (type) => {
    expect(read(signed(event(type)))).toBeNull();
  });

  test.each([
    ["without a mail", { type: "email.bounced", created_at: "2026-11-29T09:01:07Z", data: {} }],
    ["that is no object", "null"],
    ["of no kind that anybody sends", event("constructor")],
    ["of a mail that no database can hold", event("email.bounced", { email_id: "47\u000011" })],
    ["without a time", { type: "email.bounced", data: { email_id: "1" } }],
  ])("one %s is no report", (_, value) => {
    expect(read(signed(value))).toBeNull();
  });
});

describe("nothing is believed that is", () => {
  const good = signed(event("email.bounced"));
  const cases: [string, ReturnType<typeof signed>][] = [
    ["signed with another secret", signed(event("email.bounced"), { key: Buffer.alloc(24, 8) })],
    ["changed on its way", { ...good, body: good.body.replace("4711", "4712") }],
    ["told under another number", { ...good, headers: { ...good.headers, "svix-id": "msg_2" } }],
    ["signed more than five minutes ago", signed(event("email.bounced"), { time: now() - 301 })],
    ["signed in the future", signed(event("email.bounced"), { time: now() + 360 })],
    ["not signed", { ...good, headers: {} as never }],
    ["signed by a scheme that nobody knows", { ...good, headers: { ...good.headers, "svix-signature": "v0,abc" } }],
    ["no JSON, though it were signed", signed("not json")],
  ];
  test.each(cases)("%s", (_, sent) => {
    expect(read(sent)).toBe("unsigned");
  });

  test("of two signatures one is enough, as while a secret is changed", () => {
    const { headers, body } = good;
    const both = `v1,${Buffer.alloc(32).toString("base64")} ${headers["svix-signature"]}`;
    expect(read({ body, headers: { ...headers, "svix-signature": both } })).toMatchObject({ report: "bounced" });
  });
});
