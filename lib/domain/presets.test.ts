import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "./duration";
import { policyOf, policyShape } from "./policy";
import { laterSettings, type PresetName, presetNames, presets } from "./presets";

const resolve = (name: PresetName) => policyShape.parse(presets[name].override);

/** The value at a dotted setting name of the resolved policy. */
const setting = (name: PresetName, path: string) =>
  path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], resolve(name));

const all = ["requestAccount", "activate", "reset", "support"];
const own = ["activate", "reset", "support"];

const offered =
  (kind: string) =>
  (field: string): [string, unknown[]] => [`requests.${kind}.${field}`, presetNames.map(() => "offered")];

// The table of policy.md, column by column in the order of presetNames; undefined where the table has a dash.
const table: [string, unknown[]][] = [
  ["signIn.identifier", ["either", "username", "username", "email", "either", "username"]],
  ["signIn.explicit", [false, false, false, true, false, false]],
  ["trouble.link", ["shown", "shown", "shown", "shown", "shown", "shown"]],
  ["trouble.choices", [all, all, ["support"], own, own, all]],
  // Decision 0023.
  ...["email", "phone", "department", "roleWanted", "comment"].map(offered("account")),
  ...["username", "email", "phone", "department", "comment"].map(offered("support")),
  ["lock.threshold", [10, 5, 10, 10, 10, 5]],
  ["lock.window", [minutes(60), hours(24), minutes(60), minutes(60), minutes(60), minutes(60)]],
  ["lock.release", ["time", "reset", "time", "time", "time", "time"]],
  ["lock.duration", [minutes(60), undefined, minutes(3), minutes(60), minutes(60), minutes(60)]],
  ["lock.clock", ["lockingFailure", undefined, "lockingFailure", "lockingFailure", "lockingFailure", "lastAttempt"]],
  ["lock.resetOpens", [true, true, true, true, false, true]],
  ["lock.adminOpens", [true, true, true, true, false, true]],
  ["lock.knownDevicesApart", [true, true, true, true, true, true]],
  ["lock.hardCap.failures", [100, 100, 100, 100, 100, 100]],
  ["lock.hardCap.strict", [false, false, false, false, false, true]],
  ["activation.lifetime", [days(7), days(7), days(7), days(7), "unlimited", hours(24)]],
  ["activation.renewal", ["person", "person", "administrator", "administrator", "person", "person"]],
  ["activation.usedLink", ["signIn", "saysUsed", "saysUsed", "saysInvalid", "signIn", "saysUsed"]],
  ["activation.foreignLink", ["says", "says", "says", "sameWords", "says", "says"]],
  ["reset.selfService", [true, true, false, true, true, true]],
  ["reset.identifier", ["either", "either", "email", "email", "either", "either"]],
  ["reset.lifetime", [hours(6), days(7), hours(6), hours(6), hours(6), hours(1)]],
  ["admin.mayShowLinks", [true, false, false, false, true, false]],
  ["admin.maySetPassword", [true, true, true, true, false, false]],
  ["admin.verifyCaller", [true, false, false, false, false, true]],
  ["admin.comment", [false, false, false, false, false, true]],
  ["password.temporary", [hours(24), hours(24), hours(24), hours(24), hours(24), hours(4)]],
  ["password.minLength", [15, 8, 8, 8, 8, 15]],
  ["signUp.who", ["nobody", "nobody", "nobody", "nobody", "list", "nobody"]],
  ["signUp.domains", [[], [], [], [], [], []]],
  ["signUp.type", ["General", "General", "General", "General", "General", "General"]],
  ["signUp.roles", [[], [], [], [], [], []]],
  // Decision 0031.
  ["sso.ownerDoor", [true, true, true, true, true, false]],
  ["device.remember", [days(90), days(90), days(90), days(90), days(90), days(30)]],
  ["session.idle", [minutes(30), minutes(30), hours(24), minutes(60), minutes(30), minutes(15)]],
  ["session.warn", [minutes(5), minutes(5), minutes(5), minutes(5), minutes(5), minutes(2)]],
  ["session.absolute", [hours(12), hours(12), hours(24), hours(24), hours(12), hours(8)]],
  ["session.most", [5, 5, 5, 5, 5, 2]],
  ["import.missing", [undefined, undefined, undefined, undefined, "cannotSignIn", undefined]],
  ["import.holdAbove", [10, 10, 10, 10, 10, 2]],
  ["limits.mailsPerAccountHour", [3, 3, 3, 3, 3, 2]],
  ["limits.mailsPerAccountDay", [10, 10, 10, 10, 10, 5]],
  ["limits.mailsPerAddressHour", [20, 20, 20, 20, 20, 10]],
  ["limits.failedAccountsPerAddress", [20, 20, 20, 20, 20, 10]],
];

describe("the presets", () => {
  it.each(table)("have the table's value of %s", (path, values) => {
    for (const [column, name] of presetNames.entries()) {
      if (values[column] !== undefined) expect(setting(name, path), name).toEqual(values[column]);
    }
  });

  it("cover every setting of the shape in the table", () => {
    const paths = (value: object, prefix: string): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        inner !== null && typeof inner === "object" && !Array.isArray(inner)
          ? paths(inner, `${prefix}${key}.`)
          : [prefix + key],
      );
    const tested = new Set([...table.map(([path]) => path), "trouble.label", "limits.failedAccountsByNetwork"]);
    expect(paths(resolve("balanced"), "").filter((path) => !tested.has(path))).toEqual([]);
  });

  it.each(presetNames)("store only what differs from Balanced: %s", (name) => {
    const balanced = resolve("balanced") as unknown as Record<string, Record<string, unknown>>;
    for (const [group, settings] of Object.entries(presets[name].override)) {
      for (const [key, value] of Object.entries(settings as object)) expect(balanced[group]?.[key]).not.toEqual(value);
    }
  });

  it("name a later setting only while the shape does not have it", () => {
    const known = laterSettings.filter((path) => {
      const [group = "", key = ""] = path.split(".");
      const inner = (resolve("balanced") as unknown as Record<string, Record<string, unknown>>)[group];
      return inner !== undefined && (key === "" || key in inner);
    });
    expect(known).toEqual([]);
  });

  it("say what they need that does not exist yet", () => {
    expect(presets["verified-devices"].later).toContain("device.check");
    expect(presets["timed-lock"].later).toContain("import.onFailure");
    expect(presets["timed-lock"].later).not.toContain("admin.maySetPassword");
  });
});

describe("policyOf", () => {
  it("refuses a stored override that is out of bounds or unknown", () => {
    expect(() => policyOf({ policy: { lock: { threshold: 21 } } })).toThrow();
    expect(() => policyOf({ policy: { lock: { thresold: 10 } } })).toThrow();
  });

  it.each([
    ["lock.threshold", { lock: { threshold: 2 } }],
    ["lock.window", { lock: { window: minutes(4) } }],
    ["lock.duration", { lock: { duration: hours(25) } }],
    ["activation.lifetime", { activation: { lifetime: days(31) } }],
    ["reset.lifetime", { reset: { lifetime: days(8) } }],
    ["password.minLength", { password: { minLength: 7 } }],
    ["signUp.who", ["nobody", "nobody", "nobody", "nobody", "list", "nobody"]],
    ["signUp.domains", [[], [], [], [], [], []]],
    ["signUp.type", ["General", "General", "General", "General", "General", "General"]],
    ["signUp.roles", [[], [], [], [], [], []]],
    ["device.remember", { device: { remember: days(366) } }],
    ["session.idle", { session: { idle: minutes(4) } }],
    ["session.absolute", { session: { absolute: days(91) } }],
    ["session.most", { session: { most: 0 } }],
    ["limits.failedAccountsPerAddress", { limits: { failedAccountsPerAddress: 4 } }],
  ])("holds the bounds of %s", (_name, policy) => {
    expect(() => policyOf({ policy })).toThrow();
  });
});
