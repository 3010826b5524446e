import { existsSync } from "node:fs";
import { isIP, isIPv6 } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import type { LinkKeys } from "./domain/links/secret";

const address = (name: string, protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `${name} must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}.`,
  });

const linkKey = (name: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}:[\w-]{43,}=*$/, {
      error: `${name} must be a number, a colon and at least 32 random bytes in base64url, such as "1:…"; make one with: node -p "'1:' + crypto.randomBytes(32).toString('base64url')"`,
    })
    .transform((text) => ({
      number: Number(text.split(":")[0]),
      key: Buffer.from(text.split(":")[1] ?? "", "base64url"),
    }));

const pepper = (name: string) =>
  z
    .string()
    .regex(/^[\w-]{1,32}:.{32,}$/, {
      error: `${name} must be a short name, a colon and a secret of at least 32 characters, such as "2026:…".`,
    })
    .transform((text) => ({ name: text.slice(0, text.indexOf(":")), secret: text.slice(text.indexOf(":") + 1) }));

/** Whether `text` is an IP address or a network such as 10.0.0.0/8. */
function network(text: string): boolean {
  const [ip = "", bits, ...rest] = text.split("/");
  const most = isIPv6(ip) ? 128 : 32;
  return isIP(ip) > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** Whether `text` is a host's name without port, an IP address or a network. */
const hostOrNetwork = (text: string) => network(text) || /^(?!.*\.\d+$)[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text);

const shape = z.object({
  HOST: z
    .string()
    .refine((text) => text === "localhost" || isIP(text) > 0, {
      error: "HOST must be an IP address to listen on, such as 127.0.0.1 or 0.0.0.0.",
    })
    .default("127.0.0.1"),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
      error: "PORT must be a number from 1 to 65535.",
    })
    .default("3000")
    .transform(Number),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: address("DATABASE_URL", ["postgres:", "postgresql:"]).optional(),
  LINK_KEY: linkKey("LINK_KEY").optional(),
  LINK_KEY_PREVIOUS: linkKey("LINK_KEY_PREVIOUS").optional(),
  AUTH_SECRET: z
    .string()
    .refine((text) => Buffer.byteLength(text) >= 32, { error: "AUTH_SECRET must be at least 32 bytes long." })
    .optional(),
  PASSWORD_PEPPER: pepper("PASSWORD_PEPPER").optional(),
  PASSWORD_PEPPER_PREVIOUS: pepper("PASSWORD_PEPPER_PREVIOUS").optional(),
  BREACHED_PASSWORDS: z.string().optional(),
  SMTP_URL: address("SMTP_URL", ["smtp:", "smtps:"]).optional(),
  RESEND_API_KEY: z.string().startsWith("re_", { error: 'RESEND_API_KEY must start with "re_".' }).optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, {
      error: 'RESEND_WEBHOOK_SECRET must be the signing secret of a webhook, which starts with "whsec_".',
    })
    .optional(),
  MAIL_FROM: z.email({ error: "MAIL_FROM must be one plain e-mail address, such as door@example.org." }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(network), {
      error: "TRUSTED_PROXIES must be IP addresses or networks separated by commas, such as 10.0.0.0/8, ::1.",
    }),
  OFFLINE_PAGE: z.enum(["0", "1"], { error: "OFFLINE_PAGE must be 0 or 1." }).default("1"),
  PRIVATE_HOSTS: z
    .string()
    .optional()
    .transform((text) => text?.split(/[\s,]+/).filter(Boolean))
    .refine((list) => !list || list.every(hostOrNetwork), {
      error:
        "PRIVATE_HOSTS must be host names, IP addresses or networks separated by commas, such as idp.intern, 10.1.0.0/16.",
    }),
  TEST_TOOLS: z.enum(["0", "1"], { error: "TEST_TOOLS must be 0 or 1." }).default("0"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent.",
    })
    .optional(),
});

type Read = z.output<typeof shape>;

/** What one value alone cannot tell: each is a sentence for the operator. */
function contradictions(read: Read): string[] {
  const needs = (condition: boolean, sentence: string) => (condition ? [sentence] : []);
  const transport = read.SMTP_URL ?? read.RESEND_API_KEY;
  const numbers = [read.LINK_KEY?.number, read.LINK_KEY_PREVIOUS?.number];
  return [
    ...needs(!!read.DATABASE_URL && !read.LINK_KEY, "LINK_KEY is missing; it is required with DATABASE_URL."),
    ...needs(!!read.DATABASE_URL && !read.AUTH_SECRET, "AUTH_SECRET is missing; it is required with DATABASE_URL."),
    ...needs(!!read.SMTP_URL && !!read.RESEND_API_KEY, "SMTP_URL and RESEND_API_KEY are both set; set one of them."),
    ...needs(
      !!read.DATABASE_URL && !!read.RESEND_WEBHOOK_SECRET && !read.RESEND_API_KEY,
      "RESEND_WEBHOOK_SECRET is set without RESEND_API_KEY.",
    ),
    ...needs(!!transport && !read.MAIL_FROM, "MAIL_FROM is missing; it is required with SMTP_URL or RESEND_API_KEY."),
    ...needs(!!read.LINK_KEY_PREVIOUS && !read.LINK_KEY, "LINK_KEY_PREVIOUS is set without LINK_KEY."),
    ...needs(!!numbers[0] && numbers[0] === numbers[1], "LINK_KEY and LINK_KEY_PREVIOUS must have different numbers."),
    ...needs(
      !!read.PASSWORD_PEPPER && read.PASSWORD_PEPPER.name === read.PASSWORD_PEPPER_PREVIOUS?.name,
      "PASSWORD_PEPPER and PASSWORD_PEPPER_PREVIOUS must have different names.",
    ),
  ];
}

function linkKeys({ LINK_KEY: current, LINK_KEY_PREVIOUS: previous }: Read): LinkKeys | null {
  if (!current) return null;
  const both = previous ? [current, previous] : [current];
  return { current: current.number, keys: new Map(both.map(({ number, key }) => [number, key])) };
}

function environmentOf(read: Read) {
  const demo = read.DATABASE_URL === undefined;
  return {
    demo,
    host: read.HOST,
    port: read.PORT,
    dataDir: resolve(read.DATA_DIR),
    databaseUrl: read.DATABASE_URL ?? null,
    linkKeys: linkKeys(read),
    authSecret: read.AUTH_SECRET ?? null,
    pepper: read.PASSWORD_PEPPER ?? null,
    previousPepper: read.PASSWORD_PEPPER_PREVIOUS ?? null,
    breachedPasswords: read.BREACHED_PASSWORDS ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    resendApiKey: read.RESEND_API_KEY ?? null,
    resendWebhookSecret: read.RESEND_WEBHOOK_SECRET ?? null,
    mailFrom: read.MAIL_FROM ?? null,
    trustedProxies: read.TRUSTED_PROXIES,
    offlinePage: read.OFFLINE_PAGE === "1",
    privateHosts: read.PRIVATE_HOSTS ?? (demo ? ["127.0.0.0/8", "::1"] : []),
    testTools: demo && read.TEST_TOOLS === "1",
    logLevel: read.LOG_LEVEL ?? (demo ? ("warn" as const) : ("info" as const)),
  };
}

/** The environment, checked once at start. `demo`: no DATABASE_URL, so the process keeps its own database. */
export type Environment = ReturnType<typeof environmentOf>;

/** Reads and checks the variables of `.env.example`. `problems` holds one sentence for each wrong or missing one. */
export function readEnvironment(source: NodeJS.Dict<string>): { env: Environment } | { problems: string[] } {
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const parsed = shape.safeParse(Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])));
  const problems = parsed.success ? contradictions(parsed.data) : parsed.error.issues.map((issue) => issue.message);
  return parsed.success && problems.length === 0 ? { env: environmentOf(parsed.data) } : { problems };
}

/** Tells libraries which of their builds to load; to be called before the first of them is. */
export function settleNodeEnvironment({ dev }: { dev: boolean }): void {
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
}

/** Whether npm is the parent that whoever started us sees and ends. */
export const startedByNpm = () => process.env.npm_lifecycle_event !== undefined;

/** The environment of this process, with `.env` for what is not set. Throws all the sentences as one error. */
export function environment(): Environment {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const read = readEnvironment(process.env);
  if ("env" in read) return read.env;
  throw new Error(read.problems.map((problem) => `  ${problem}`).join("\n"));
}
