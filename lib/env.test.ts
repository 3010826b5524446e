import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";

const key = (number: number) => `${number}:${Buffer.alloc(32, number).toString("base64url")}`;
const real = { DATABASE_URL: "postgresql://a:b@localhost/c", LINK_KEY: key(1), AUTH_SECRET: "s".repeat(32) };

const problemsOf = (source: Record<string, string>) => {
  const read = readEnvironment(source);
  return "problems" in read ? read.problems : [];
};

const envOf = (source: Record<string, string>) => {
  const read = readEnvironment(source);
  if ("problems" in read) throw new Error(read.problems.join());
  return read.env;
};

describe("an empty environment", () => {
  it("is the demo on the loopback address", () => {
    expect(envOf({})).toMatchObject({ demo: true, host: "127.0.0.1", port: 3000, testTools: false, logLevel: "warn" });
  });

  it("is the same as one of empty values", () => {
    expect(envOf({ PORT: " ", DATABASE_URL: "" })).toEqual(envOf({}));
  });
});

describe("a real environment", () => {
  it("has its own defaults", () => {
    expect(envOf(real)).toMatchObject({ demo: false, logLevel: "info" });
  });

  it("has two active link keys", () => {
    const { linkKeys } = envOf({ ...real, LINK_KEY: key(2), LINK_KEY_PREVIOUS: key(1) });
    expect(linkKeys?.current).toBe(2);
    expect([...(linkKeys?.keys.keys() ?? [])]).toEqual([2, 1]);
    expect(linkKeys?.keys.get(1)).toEqual(Buffer.alloc(32, 1));
  });

  it("has no test tools, whatever is asked", () => {
    expect(envOf({ ...real, TEST_TOOLS: "1" }).testTools).toBe(false);
    expect([envOf(real).offlinePage, envOf({ ...real, OFFLINE_PAGE: "0" }).offlinePage]).toEqual([true, false]);
  });

  it("splits the trusted proxies", () => {
    expect(envOf({ TRUSTED_PROXIES: "10.0.0.0/8, ::1 2001:db8::/32" }).trustedProxies).toEqual([
      "10.0.0.0/8",
      "::1",
      "2001:db8::/32",
    ]);
  });
});

describe("private hosts", () => {
  it("are none, and this machine itself in the demo", () => {
    expect(envOf(real).privateHosts).toEqual([]);
    expect(envOf({}).privateHosts).toEqual(["127.0.0.0/8", "::1"]);
    expect(envOf({ PRIVATE_HOSTS: "idp.intern, 10.1.0.0/16" }).privateHosts).toEqual(["idp.intern", "10.1.0.0/16"]);
  });
});

describe("each wrong or missing value has its sentence", () => {
  const cases: [Record<string, string>, string][] = [
    [{ HOST: "example.org" }, "HOST must be an IP address"],
    [{ PORT: "0" }, "PORT must be a number"],
    [{ PORT: "70000" }, "PORT must be a number"],
    [{ PORT: "3000x" }, "PORT must be a number"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be an address that starts with postgres:"],
    [{ ...real, LINK_KEY: "" }, "LINK_KEY is missing"],
    [{ ...real, LINK_KEY: "1:short" }, "LINK_KEY must be a number"],
    [{ ...real, LINK_KEY: Buffer.alloc(32).toString("base64url") }, "LINK_KEY must be a number"],
    [{ ...real, LINK_KEY_PREVIOUS: key(1) }, "must have different numbers"],
    [{ LINK_KEY_PREVIOUS: key(1) }, "LINK_KEY_PREVIOUS is set without LINK_KEY"],
    [{ ...real, AUTH_SECRET: "" }, "AUTH_SECRET is missing"],
    [{ ...real, AUTH_SECRET: "s".repeat(31) }, "AUTH_SECRET must be at least 32 bytes"],
    [{ PASSWORD_PEPPER: "nameless".repeat(5) }, "PASSWORD_PEPPER must be a short name"],
    [{ SMTP_URL: "http://x", MAIL_FROM: "a@example.org" }, "SMTP_URL must be an address"],
    [{ SMTP_URL: "smtp://localhost:25" }, "MAIL_FROM is missing"],
    [{ RESEND_API_KEY: "re_1" }, "MAIL_FROM is missing"],
    [{ RESEND_API_KEY: "re_1", SMTP_URL: "smtp://x", MAIL_FROM: "a@example.org" }, "both set"],
    [{ RESEND_WEBHOOK_SECRET: "whsec_short" }, "RESEND_WEBHOOK_SECRET must be the signing secret"],
    [{ ...real, RESEND_WEBHOOK_SECRET: `whsec_${"a".repeat(32)}` }, "set without RESEND_API_KEY"],
    [{ SMTP_URL: "smtp://x", MAIL_FROM: "Door <a@example.org>" }, "MAIL_FROM must be one plain e-mail address"],
    [{ TRUSTED_PROXIES: "10.0.0.0/33" }, "TRUSTED_PROXIES must be"],
    [{ TRUSTED_PROXIES: "everybody" }, "TRUSTED_PROXIES must be"],
    [{ PRIVATE_HOSTS: "https://idp.intern" }, "PRIVATE_HOSTS must be"],
    [{ PRIVATE_HOSTS: "10.0.0.0/40" }, "PRIVATE_HOSTS must be"],
    [{ TEST_TOOLS: "yes" }, "TEST_TOOLS must be 0 or 1"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be"],
  ];
  it.each(cases)("%j: %s", (source, sentence) => {
    expect(problemsOf(source)).toEqual([expect.stringContaining(sentence)]);
  });

  it("and all are told together, without the values", () => {
    const problems = problemsOf({ PORT: "x", AUTH_SECRET: "secret-word" });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain("secret-word");
  });
});
