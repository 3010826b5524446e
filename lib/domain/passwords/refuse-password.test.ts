import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codePoints } from "../text";
import { refusePassword } from "./refuse-password";

describe("a new password", async () => {
  const { services, organization: balanced } = await testDatabase();
  const organization = { ...balanced, name: "Riverside College" };
  const eight = { ...organization, policy: { password: { minLength: 8 } } };

  const refusal = async (password: string, more: Partial<Parameters<typeof refusePassword>[1]> = {}) => {
    const person = { organization, username: "p.ersonsson", email: "Maria.Personsson@example.test" };
    return (await refusePassword(services, { ...person, password, repeat: password, ...more }))?.code ?? null;
  };

  const cases: [string, string, string | null][] = [
    ["of 14 code points is too short (T1)", "fourteen chars", "password-too-short"],
    ["of 15 code points is accepted (T1)", "fifteen charact", null],
    ["of 15 emoji is accepted (T3)", "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🦆🦅", null],
    ["of 7 emoji with marks, 14 points, is too short (T3)", "🙂\u0301".repeat(7), "password-too-short"],
    ["of 256 code points is accepted (T2)", "🙂é".repeat(128), null],
    ["of 257 code points is too long (T2)", `${"🙂é".repeat(128)}!`, "password-too-long"],
    ["counts an accent once, however it is spelled (T7)", "e\u0301".repeat(14), "password-too-short"],
    ["of one letter repeated is not refused for composition (T4)", "aaaaaaaaaaaaaaaq", null],
    ["in lower case alone is not refused for composition (T4)", "quietlyrainingtonight", null],
    ["of spaces and a letter is not refused for composition (T4)", `${" ".repeat(15)}x`, null],
    ["of digits alone is not refused for composition (T4)", "839201748362913", null],
    ["that is a common one is refused (T5)", "passwordpassword", "password-common"],
    ["is compared case-folded (T5)", "PassWordPassWord", "password-common"],
    ["that is a common one with digits appended is refused (T5)", "Dragon123456789", "password-common"],
    ["that only contains a common one is accepted (T5)", "my dragon has a horn", null],
    ["that is the username and digits is refused (T5)", "P.Ersonsson20267", "password-context"],
    ["that is the address's local part is refused (T5)", "maria.personsson", "password-context"],
    ["that is the local part and digits is refused (T5)", "Maria.Personsson1", "password-context"],
    ["that is the whole address is refused", "maria.personsson@example.test", "password-context"],
    ["that is the organization's name is refused (T5)", "riverside college", "password-context"],
    ["that is the organization's name without its space is refused (T5)", "RiversideCollege", "password-context"],
    ["that is the organization's name and digits is refused (T5)", "RiversideCollege2026", "password-context"],
    ["that is the product's name and digits is refused (T5)", "latchkey20262027", "password-context"],
    ["that only contains the username is accepted", "p.ersonsson likes tea", null],
    ["of plain words is accepted", "open-the-door-please", null],
  ];
  it.each(cases)("%s", async (_, password, expected) => {
    expect(await refusal(password)).toBe(expected);
  });

  it("that is any entry of the common list, or one with digits appended, is refused (T5)", async () => {
    const entries = dictionary["passwords-common"].filter((entry) => codePoints(entry) >= 8 && /[a-z]/.test(entry));
    expect(entries.length).toBeGreaterThan(3_000);
    const alone = await Promise.all(entries.map((entry) => refusal(entry, { organization: eight })));
    const counted = await Promise.all(
      entries.map((entry) => refusal(`${entry.toUpperCase()}1974`, { organization: eight })),
    );
    for (const code of [...alone, ...counted]) expect(code).toMatch(/^password-(common|context)$/);
  });

  it("must be typed twice alike, however its accents are spelled", async () => {
    expect(await refusal("fifteen charact", { repeat: "fifteen charac" })).toBe("password-repeat-differs");
    expect(await refusal("fifteen charact\u00e9", { repeat: "fifteen characte\u0301" })).toBeNull();
  });

  it("that is on the breached list is refused; without a list all others are accepted (T6)", async () => {
    const password = "correct horse battery staple";
    const breached = { includes: async (typed: string) => typed === password };
    const chosen = { organization, username: "a", email: null, password, repeat: password };
    expect((await refusePassword({ ...services, breached }, chosen))?.code).toBe("password-breached");
    expect(await refusePassword({ ...services, breached: null }, chosen)).toBeNull();
  });

  it("is told everything that is wrong at once, with the numbers", async () => {
    const person = { organization, username: "p.ersonsson", email: null };
    expect(await refusePassword(services, { ...person, password: "dragon1", repeat: "dragon" })).toEqual({
      code: "password-too-short",
      facts: { least: 15, length: 7 },
      also: [{ code: "password-common" }, { code: "password-repeat-differs" }],
    });
    expect(await refusePassword(services, { ...person, password: "p.ersonsson1", repeat: "p.ersonsson1" })).toEqual({
      code: "password-too-short",
      facts: { least: 15, length: 12 },
      also: [{ code: "password-context" }],
    });
  });

  it("is refused before any hash runs (T2)", async () => {
    const untouchable = { ...services.passwords, admit: () => Promise.reject(new Error("a hash was asked for")) };
    const chosen = { organization, username: "a", email: null, password: "x".repeat(257), repeat: "" };
    const refused = await refusePassword({ ...services, passwords: untouchable }, chosen);
    expect(refused).toEqual({ code: "password-too-long", facts: { most: 256, length: 257 } });
  });
});
