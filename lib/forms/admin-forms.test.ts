import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { isHidden } from "./fields";
import { type FormSchema, parseForm } from "./parse-form";

const isForm = (value: unknown): value is FormSchema =>
  typeof value === "object" && value !== null && "shape" in value && "comment" in (value.shape as object);

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith("-form.ts"));
const modules = await Promise.all(files.map((name) => import(pathToFileURL(join(import.meta.dirname, name)).href)));
const forms = modules.flatMap((all) => Object.entries(all as Record<string, unknown>)).filter(([, one]) => isForm(one));

const dataOf = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};
const id = "6f1c2f0e-58a7-4b3c-9d0e-0b8a4f6d2c11";

describe("the forms of the administrators' area", () => {
  it("are found", () => {
    expect(forms.length).toBeGreaterThan(15);
  });

  it.each(forms)(
    "%s is none of ours as a whole when the page's own fields do not fit, or one comes twice",
    (_, form) => {
      const schema = form as FormSchema;
      const names = Object.keys(schema.shape);
      const fitting = names.map((name): [string, string] => [name, isHidden(schema.shape[name]) ? id : "on"]);
      for (const [name, field] of Object.entries(schema.shape)) {
        expect(parseForm(schema, dataOf([...fitting, [name, "on"]])), `${name} twice`).toEqual({
          ok: false,
          malformed: true,
        });
        // What may be any text says so at the verb.
        if (!isHidden(field) || z.safeParse(field, "\0'--").success) continue;
        const broken = fitting.map(([one, value]): [string, string] => [one, one === name ? "\0'--" : value]);
        const parsed = parseForm(schema, dataOf(broken));
        expect(parsed, name).toEqual({ ok: false, malformed: true });
      }
    },
  );

  const boxes = ["userRolesForm", "userRankForm", "roleForm", "addPersonForm"];
  it.each(forms.filter(([name]) => boxes.includes(name)))("%s has only the boxes that a page has", (name, form) => {
    const schema = form as FormSchema;
    const prefix = name === "roleForm" ? "portal." : "role.";
    const fields: [string, string][] = [
      ...["userId", "id", "typeId"].map((one): [string, string] => [one, id]),
      ...([
        ["revision", "0"],
        ["name", "n"],
        ["rank", "none"],
        ["send", "later"],
      ] as [string, string][]),
    ];
    const parse = (...more: [string, string][]) => parseForm(schema, dataOf([...fields, ...more]));
    expect(parse([`${prefix}${id}`, "on"]).ok).toBe(true);
    expect(parse(["something.else", "x"]).ok).toBe(true);
    for (const [box, value] of [
      [`${prefix}x`, "on"],
      [prefix, "on"],
      [`${prefix}${id}'`, "on"],
      [`${prefix}${id}`, "off"],
    ] as const)
      for (const besides of [fields, []])
        expect(parseForm(schema, dataOf([...besides, [box, value]])), `${box}=${value}`).toEqual({
          ok: false,
          malformed: true,
        });
  });
});

it("an id that is none makes a form of the door none of ours too", async () => {
  const { resetPasswordForm } = await import("./new-password-form");
  const parsed = parseForm(
    resetPasswordForm,
    dataOf([
      ["linkId", "1 OR 1=1"],
      ["password", "x"],
      ["repeat", "x"],
    ]),
  );
  expect(parsed).toEqual({ ok: false, malformed: true });
});
