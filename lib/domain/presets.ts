import { days, hours, minutes } from "./duration";
import type { PolicyOverride } from "./policy";

export const presetNames = [
  "balanced",
  "reset-to-unlock",
  "administrator-resets",
  "verified-devices",
  "timed-lock",
  "strict",
] as const;

export type PresetName = (typeof presetNames)[number];

/** Settings of policy.md whose feature does not exist yet, so that the shape does not have them. */
export const laterSettings = ["device.check", "device.pinLifetime", "import.onFailure"] as const;

export type LaterSetting = (typeof laterSettings)[number];

/** What a preset does on purpose otherwise than its system, or keeps although it looks odd; words in `policy.departures`. */
export const departures = [
  "failedImportKeepsList",
  "knownDevicesApart",
  "equalInvitationTexts",
  "plainLinkWords",
] as const;

export type Departure = (typeof departures)[number];

export interface Preset {
  /** What differs from Balanced. */
  override: PolicyOverride;
  /** Settings without a feature yet that this preset needs: those of everything that it does not leave off. */
  later: readonly LaterSetting[];
  departures: readonly Departure[];
}

const imports = ["import.onFailure"] as const;
const deviceCheck = ["device.check", "device.pinLifetime"] as const;

/** The six presets of policy.md. An organization that takes one stores its override as its own policy. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  balanced: {
    override: {},
    later: [],
    departures: [],
  },
  "reset-to-unlock": {
    override: {
      signIn: { identifier: "username" },
      lock: { threshold: 5, window: hours(24), release: "reset" },
      activation: { usedLink: "saysUsed" },
      reset: { lifetime: days(7) },
      admin: { mayShowLinks: false, verifyCaller: false },
      password: { minLength: 8 },
    },
    later: [],
    departures: ["knownDevicesApart"],
  },
  "administrator-resets": {
    override: {
      signIn: { identifier: "username" },
      trouble: { label: "Having Trouble Logging In?", choices: ["support"] },
      lock: { duration: minutes(3) },
      activation: { renewal: "administrator", usedLink: "saysUsed" },
      reset: { selfService: false, identifier: "email" },
      admin: { mayShowLinks: false, verifyCaller: false },
      password: { minLength: 8 },
      session: { idle: hours(24), absolute: hours(24) },
    },
    later: [],
    departures: [],
  },
  "verified-devices": {
    override: {
      signIn: { identifier: "email", explicit: true },
      trouble: {
        label: "Forgot Password?",
        choices: ["activate", "reset", "support"],
      },
      activation: {
        renewal: "administrator",
        usedLink: "saysInvalid",
        foreignLink: "sameWords",
      },
      reset: { identifier: "email" },
      admin: { mayShowLinks: false, verifyCaller: false },
      password: { minLength: 8 },
      session: { idle: minutes(60), absolute: hours(24) },
    },
    later: [...deviceCheck],
    departures: ["equalInvitationTexts"],
  },
  "timed-lock": {
    override: {
      trouble: {
        label: "Trouble signing in?",
        choices: ["activate", "reset", "support"],
      },
      lock: { resetOpens: false, adminOpens: false },
      activation: { lifetime: "unlimited" },
      admin: { maySetPassword: false, verifyCaller: false },
      password: { minLength: 8 },
      signUp: { who: "list" },
    },
    later: [...imports],
    departures: ["failedImportKeepsList", "knownDevicesApart", "plainLinkWords"],
  },
  strict: {
    override: {
      signIn: { identifier: "username" },
      lock: { threshold: 5, clock: "lastAttempt", hardCap: { strict: true } },
      activation: { lifetime: hours(24), usedLink: "saysUsed" },
      reset: { lifetime: hours(1) },
      admin: { mayShowLinks: false, maySetPassword: false, comment: true },
      password: { temporary: hours(4) },
      sso: { ownerDoor: false },
      device: { remember: days(30) },
      session: {
        idle: minutes(15),
        warn: minutes(2),
        absolute: hours(8),
        most: 2,
      },
      import: { holdAbove: 2 },
      limits: {
        mailsPerAccountHour: 2,
        mailsPerAccountDay: 5,
        mailsPerAddressHour: 10,
        failedAccountsPerAddress: 10,
      },
    },
    later: [...deviceCheck],
    departures: [],
  },
};
