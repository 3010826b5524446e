import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "@/lib/domain/duration";
import { policyOf } from "@/lib/domain/policy";
import { withValues } from "@/lib/domain/policy-changes/setting-values";
import { settings } from "@/lib/domain/policy-changes/settings";
import { mostEntries, parseForm } from "./parse-form";
import { lengthUnits, policyFields, policyForm, shownPolicy, typedPolicy, typedSettings } from "./policy-form";

/** What a browser sends of the form as it is shown with Balanced. */
function sent(more: Record<string, string | null> = {}) {
  const data = new FormData();
  const fields: Record<string, string | null> = { shown: "{}", ...balanced, ...more };
  for (const [name, value] of Object.entries(fields)) if (value !== null) data.append(name, value);
  return data;
}

const balanced: Record<string, string> = {
  "signIn.identifier": "either",
  "trouble.link": "shown",
  "trouble.label": "Can't access your account?",
  "trouble.choices.reset": "on",
  ...Object.fromEntries(settings.filter(({ group }) => group === "requests").map(({ path }) => [path, "offered"])),
  "lock.threshold": "10",
  "lock.window": "1",
  "lock.window.unit": "hours",
  "lock.release": "time",
  "lock.duration": "60",
  "lock.duration.unit": "minutes",
  "lock.clock": "lockingFailure",
  "activation.lifetime": "7",
  "activation.lifetime.unit": "days",
  "activation.renewal": "person",
  "activation.usedLink": "signIn",
  "activation.foreignLink": "says",
  "reset.identifier": "either",
  "reset.lifetime": "6",
  "reset.lifetime.unit": "hours",
  "password.minLength": "15",
  "password.temporary": "24",
  "password.temporary.unit": "hours",
  "signUp.who": "nobody",
  "signUp.domains": "",
  "signUp.type": "General",
  "signUp.roles": "",
  "device.remember": "90",
  "device.remember.unit": "days",
  "session.idle": "30",
  "session.idle.unit": "minutes",
  "session.warn": "5",
  "session.warn.unit": "minutes",
  "session.absolute": "12",
  "session.absolute.unit": "hours",
  "session.most": "5",
  "import.missing": "cannotSignIn",
  "import.holdAbove": "10",
  "limits.mailsPerAccountHour": "3",
  "limits.mailsPerAccountDay": "10",
  "limits.mailsPerAddressHour": "20",
  "limits.failedAccountsPerAddress": "20",
  "limits.failedAccountsByNetwork": "",
};

const typed = (more: Record<string, string | null> = {}) => {
  const parsed = parseForm(policyForm, sent(more));
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed)}`);
  return typedPolicy(parsed.input);
};
const wrong = (more: Record<string, string | null>) => {
  const parsed = parseForm(policyForm, sent(more));
  return parsed.ok || parsed.malformed ? [] : Object.keys(parsed.fields);
};

describe("the form of the policy", () => {
  it("has a field for every setting that has more than one value, and fits what a form may send", () => {
    for (const { path } of typedSettings)
      expect(
        policyFields.some((name) => name.startsWith(path)),
        path,
      ).toBe(true);
    // With the hidden field, the reason and the password.
    expect(policyFields.length + 3).toBeLessThanOrEqual(mostEntries);
  });

  it("reads lengths in the unit that was chosen, and words for no end", () => {
    const values = typed({
      "lock.window": "90",
      "lock.window.unit": "minutes",
      "session.idle.endless": "on",
      "session.idle": "",
    });
    expect(values).toMatchObject({
      "lock.window": minutes(90),
      "session.idle": "never",
      "activation.lifetime": days(7),
    });
    expect(typed({ "device.remember": "0" })).toMatchObject({ "device.remember": 0 });
    expect(Object.keys(lengthUnits)).not.toContain("seconds");
  });

  it("reads networks, one a line", () => {
    const lines = "192.0.2.0/24 100\r\n\r\n2001:db8::/48, 50";
    expect(typed({ "limits.failedAccountsByNetwork": lines })["limits.failedAccountsByNetwork"]).toEqual([
      { network: "192.0.2.0/24", most: 100 },
      { network: "2001:db8::/48", most: 50 },
    ]);
  });

  it("reads mail domains, one a line, and keeps them in their one spelling", () => {
    const values = typed({ "signUp.domains": "Example.TEST.\r\n\r\nbücher.example " });
    const policy = policyOf({ policy: withValues({}, values) });
    expect(policy.signUp.domains).toEqual(["example.test", "xn--bcher-kva.example"]);
    expect(wrong({ "signUp.domains": "example.test\nhttp://example.test" })).toEqual(["signUp.domains"]);
    expect(typed({ "signUp.roles": "Student\n Reviewer" })["signUp.roles"]).toEqual(["Student", "Reviewer"]);
  });

  const outside: [string, Record<string, string | null>, string][] = [
    ["a number below its bounds", { "lock.threshold": "2" }, "lock.threshold"],
    ["a number that is none", { "lock.threshold": "ten" }, "lock.threshold"],
    ["nothing", { "session.most": "" }, "session.most"],
    [
      "a length beyond its bounds in another unit",
      { "reset.lifetime": "8", "reset.lifetime.unit": "days" },
      "reset.lifetime",
    ],
    ["no way to help", { "trouble.choices.reset": null }, "trouble.choices"],
    ["a network that is none", { "limits.failedAccountsByNetwork": "campus 20" }, "limits.failedAccountsByNetwork"],
    [
      "a network without a number",
      { "limits.failedAccountsByNetwork": "192.0.2.0/24" },
      "limits.failedAccountsByNetwork",
    ],
  ];
  it.each(outside)("refuses %s, beside its setting alone", (_, more, path) => {
    expect(wrong(more)).toEqual([path]);
  });

  it("knows the policy that it was shown with", () => {
    expect(shownPolicy({ shown: '{"lock":{"threshold":7}}' })?.lock.threshold).toBe(7);
    expect(shownPolicy({ shown: '{"reset":{"lifetime":1}}' })).toBeNull();
    expect(shownPolicy({ shown: "nothing" })).toBeNull();
    expect(shownPolicy({ shown: "{}" })?.reset.lifetime).toBe(hours(6));
  });
});
