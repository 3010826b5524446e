import { z } from "zod";
import { days, hours, minutes, type Seconds } from "./duration";
import { mailDomain } from "./sign-up/mail-domain";

const between = (least: Seconds, most: Seconds) =>
  z
    .number()
    .int()
    .min(least)
    .max(most)
    .transform((value) => value as Seconds);
const line = (most: number) => z.string().trim().min(1).max(most);
/** A mail domain, kept in its one spelling. */
const domain = line(253).transform((typed, { issues }) => {
  const found = mailDomain(typed);
  if (!found) issues.push({ code: "custom", input: typed, message: "no mail domain" });
  return found ?? "";
});
const count = (least: number, most: number) => z.number().int().min(least).max(most);
const wanted = () => z.enum(["required", "offered", "hidden"]).default("offered");
const offered = () => z.enum(["offered", "hidden"]).default("offered");

/**
 * Every setting of an organization with its bounds and its default (the preset Balanced). Durations are
 * seconds. An organization stores only what differs. Source: policy.md, decision 0023 for `requests` and 0031 for `sso`; settings
 * whose feature does not exist yet are not here.
 */
export const policyShape = z.strictObject({
  signIn: z
    .strictObject({
      identifier: z.enum(["username", "email", "either"]).default("either"),
      explicit: z.boolean().default(false),
    })
    .prefault({}),
  trouble: z
    .strictObject({
      link: z.enum(["shown", "hidden"]).default("shown"),
      label: z.string().trim().min(1).max(60).default("Can't access your account?"),
      choices: z
        .array(z.enum(["requestAccount", "activate", "reset", "support"]))
        .default(["requestAccount", "activate", "reset", "support"]),
    })
    .prefault({}),
  // What the forms of requests ask besides the name; of support nothing else is ever required (R31).
  requests: z
    .strictObject({
      account: z
        .strictObject({
          email: wanted(),
          phone: wanted(),
          department: wanted(),
          roleWanted: wanted(),
          comment: wanted(),
        })
        .prefault({}),
      support: z
        .strictObject({
          username: offered(),
          email: offered(),
          phone: offered(),
          department: offered(),
          comment: offered(),
        })
        .prefault({}),
    })
    .prefault({}),
  lock: z
    .strictObject({
      threshold: count(3, 20).default(10),
      window: between(minutes(5), hours(24)).default(minutes(60)),
      release: z.enum(["time", "reset", "administrator"]).default("time"),
      duration: between(minutes(1), hours(24)).default(minutes(60)),
      clock: z.enum(["lockingFailure", "lastAttempt"]).default("lockingFailure"),
      resetOpens: z.boolean().default(true),
      adminOpens: z.boolean().default(true),
      knownDevicesApart: z.boolean().default(true),
      hardCap: z
        .strictObject({
          failures: count(100, 100).default(100),
          strict: z.boolean().default(false),
        })
        .prefault({}),
    })
    .prefault({}),
  activation: z
    .strictObject({
      lifetime: z.union([between(hours(1), days(30)), z.literal("unlimited")]).default(days(7)),
      renewal: z.enum(["person", "administrator"]).default("person"),
      usedLink: z.enum(["signIn", "saysUsed", "saysInvalid"]).default("signIn"),
      foreignLink: z.enum(["says", "sameWords"]).default("says"),
    })
    .prefault({}),
  reset: z
    .strictObject({
      selfService: z.boolean().default(true),
      identifier: z.enum(["either", "email"]).default("either"),
      lifetime: between(minutes(10), days(7)).default(hours(6)),
    })
    .prefault({}),
  admin: z
    .strictObject({
      mayShowLinks: z.boolean().default(true),
      maySetPassword: z.boolean().default(true),
      verifyCaller: z.boolean().default(true),
      comment: z.boolean().default(false),
    })
    .prefault({}),
  password: z
    .strictObject({
      minLength: count(8, 64).default(15),
      temporary: between(hours(1), days(7)).default(hours(24)),
    })
    .prefault({}),
  signUp: z
    .strictObject({
      who: z.enum(["nobody", "list", "mailDomains"]).default("nobody"),
      domains: z.array(domain).max(50).default([]),
      // By name, as an administrator reads them; one that is gone gives nothing (sign-up/own-account.ts).
      type: line(100).default("General"),
      roles: z.array(line(100)).max(20).default([]),
    })
    .prefault({}),
  // The break-glass beside a provider: owners come in by a password at an address of their own (decision 0031).
  sso: z.strictObject({ ownerDoor: z.boolean().default(true) }).prefault({}),
  device: z.strictObject({ remember: between(days(0), days(365)).default(days(90)) }).prefault({}),
  session: z
    .strictObject({
      idle: z.union([between(minutes(5), hours(24)), z.literal("never")]).default(minutes(30)),
      warn: between(minutes(1), minutes(10)).default(minutes(5)),
      absolute: between(hours(1), days(90)).default(hours(12)),
      most: z.union([count(1, 20), z.literal("unlimited")]).default(5),
    })
    .prefault({}),
  import: z
    .strictObject({
      missing: z.enum(["cannotSignIn", "keepsAccess"]).default("cannotSignIn"),
      // Of the active people, in per cent.
      holdAbove: count(0, 100).default(10),
    })
    .prefault({}),
  limits: z
    .strictObject({
      mailsPerAccountHour: count(1, 10).default(3),
      mailsPerAccountDay: count(1, 50).default(10),
      mailsPerAddressHour: count(1, 200).default(20),
      failedAccountsPerAddress: count(5, 500).default(20),
      // A campus behind one address may fail more often (T101).
      failedAccountsByNetwork: z
        .array(
          z.strictObject({
            network: z.union([z.cidrv4(), z.cidrv6()]),
            most: count(5, 500),
          }),
        )
        .max(50)
        .default([]),
    })
    .prefault({}),
});

export type Policy = z.output<typeof policyShape>;
export type PolicyOverride = z.input<typeof policyShape>;

const resolved = new WeakMap<object, Policy>();

/** The organization's policy: the defaults with its own override. Throws when the stored override is out of bounds. */
export function policyOf(organization: { policy: unknown }): Policy {
  const override = (organization.policy ?? {}) as object;
  let policy = resolved.get(override);
  if (!policy) {
    policy = policyShape.parse(override);
    resolved.set(override, policy);
  }
  return policy;
}
