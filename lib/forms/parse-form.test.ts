import { describe, expect, it } from "vitest";
import { changePasswordForm } from "./change-password-form";
import { identifierForm } from "./identifier-form";
import { activateForm, resetPasswordForm } from "./new-password-form";
import { type FormSchema, mostEntries, parseForm } from "./parse-form";
import { signInForm } from "./sign-in-form";

const linkId = "6f1c2f0e-58a7-4b3c-9d0e-0b8a4f6d2c11";
const twice = { password: " exact words ", repeat: " exact words " };

function parse(schema: FormSchema, fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return parseForm(schema, data);
}

describe("the forms of the door", () => {
  const accepted: [string, FormSchema, Record<string, string>, object][] = [
    ["sign-in", signInForm, { username: "m", password: " " }, { username: "m", password: " ", sharedComputer: false }],
    ["an identifier", identifierForm, { identifier: " m@example.test " }, { identifier: "m@example.test" }],
    ["a reset", resetPasswordForm, { linkId, ...twice }, { linkId, ...twice }],
    ["an activation without terms", activateForm, { linkId, ...twice }, { linkId, ...twice, terms: false }],
    ["an activation with terms", activateForm, { linkId, ...twice, terms: "on" }, { linkId, ...twice, terms: true }],
    ["a change", changePasswordForm, { current: "c", ...twice }, { current: "c", ...twice }],
    [
      "a password longer than may be set, as the rule of its length is not the form's",
      signInForm,
      { username: "m", password: "🧑\u0301".repeat(256) },
      { password: "🧑\u0301".repeat(256) },
    ],
  ];
  it.each(accepted)("take %s", (_, schema, fields, input) => {
    expect(parse(schema, fields)).toMatchObject({ ok: true, input });
  });

  const refused: [string, FormSchema, Record<string, string>, Record<string, string>][] = [
    ["a missing repetition", resetPasswordForm, { linkId, password: "x" }, { repeat: "field-missing" }],
    [
      "an identifier of 257 characters",
      identifierForm,
      { identifier: "i".repeat(257) },
      { identifier: "field-too-long" },
    ],
    [
      "a place to return to of 2,049 characters",
      signInForm,
      { username: "m", password: "x", returnTo: "/".repeat(2_049) },
      { returnTo: "field-too-long" },
    ],
    ["terms that are neither on nor off", activateForm, { linkId, ...twice, terms: "yes" }, { terms: "field-invalid" }],
  ];
  it.each(refused)("refuse %s", (_, schema, fields, codes) => {
    const parsed = parse(schema, fields);
    const told = !parsed.ok && !parsed.malformed ? parsed.fields : {};
    expect(Object.fromEntries(Object.entries(told).map(([name, { code }]) => [name, code]))).toEqual(codes);
  });

  it("refuse more fields than any form has", () => {
    const many = Object.fromEntries(Array.from({ length: mostEntries + 1 }, (_, i) => [`field${i}`, "x"]));
    expect(parse(identifierForm, { identifier: "m", ...many })).toEqual({ ok: false, malformed: true });
  });
});
