import * as z from "zod/mini";
import { nulFree } from "./fields";
import { parseForm } from "./parse-form";

/** What is known of a field before it is sent. */
export interface CheckedField {
  name: string;
  required?: boolean;
  email?: boolean;
  /** Characters. */
  most?: number;
}

/** The sentences of a check, by the refusal's code; `<code>.<field>` where a field has its own. */
export type CheckWords = Readonly<Record<string, string>>;

const longest = 256;

const address = z.email();
const isAddress = (line: string) => line === "" || address.safeParse(line).success;

function lineOf({ required, email, most = longest }: CheckedField) {
  const least = required ? 1 : 0;
  const line = z.string().check(z.trim(), z.minLength(least), z.maxLength(most), z.regex(nulFree));
  return email ? line.check(z.refine(isAddress)) : line;
}

/** The shape of a form of which these fields are asked: the policy says which, and comes in with them. */
export const checkedForm = (fields: readonly CheckedField[]) =>
  z.object(Object.fromEntries(fields.map((field) => [field.name, lineOf(field)])));

/** What is wrong with each field of a form as it stands, in its sentence; nothing where all is well. */
export function checkFields(
  fields: readonly CheckedField[],
  words: CheckWords,
  data: FormData,
): Record<string, string> {
  const asked = new FormData();
  for (const { name } of fields) asked.set(name, String(data.get(name) ?? ""));
  const parsed = parseForm(checkedForm(fields), asked);
  if (parsed.ok || parsed.malformed) return {};
  return Object.fromEntries(
    Object.entries(parsed.fields).map(([name, { code }]) => [name, words[`${code}.${name}`] ?? words[code] ?? ""]),
  );
}
