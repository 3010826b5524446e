import type * as z from "zod/mini";
import type { Refusal } from "@/lib/domain/result";
import { boxPath } from "./boxes";
import { isHidden, nulFree } from "./fields";

/** A form as lib/forms describes it. */
export type FormSchema = z.ZodMiniObject;

/** More entries than any form here has: the policy's is the longest. */
export const mostEntries = 128;

export type ParsedForm<Schema extends FormSchema> =
  | { ok: true; input: z.output<Schema> }
  /** The form as a whole is none of ours: repeated, too many or file parameters (T74), or what no person filled in. */
  | { ok: false; malformed: true }
  /** Fields that a person can mend. */
  | { ok: false; malformed: false; fields: Record<string, Refusal> };

/** Checks what was sent. Repeated parameters are refused, unknown ones dropped (T74). */
export function parseForm<Schema extends FormSchema>(schema: Schema, data: unknown): ParsedForm<Schema> {
  if (!(data instanceof FormData)) return { ok: false, malformed: true };
  const entries = [...data].filter(([name]) => !name.startsWith("$ACTION_"));
  const names = new Set(entries.map(([name]) => name));
  const plain = entries.every(([, value]) => typeof value === "string");
  if (!plain || names.size !== entries.length || entries.length > mostEntries) return { ok: false, malformed: true };
  const parsed = schema.safeParse(Object.fromEntries(entries));
  if (parsed.success) return { ok: true, input: parsed.data as z.output<Schema> };
  if (parsed.error.issues.some((issue) => isBroken(schema, issue))) return { ok: false, malformed: true };
  const fields: Record<string, Refusal> = {};
  for (const issue of parsed.error.issues) fields[String(issue.path[0])] ??= inField(issue);
  return { ok: false, malformed: false, fields };
}

/** Whether it is about a field that the page fills in, or about one that no page has. */
const isBroken = (schema: FormSchema, { path }: z.core.$ZodIssue): boolean =>
  path[0] === boxPath || isHidden(schema.shape[String(path[0])]);

const inField = (issue: z.core.$ZodIssue): Refusal => {
  const { code, facts } = refusalOf(issue);
  return { code, facts: { ...facts, field: String(issue.path[0]) } };
};

function refusalOf(issue: z.core.$ZodIssue): Refusal {
  if (issue.code === "too_big") return { code: "field-too-long", facts: { most: Number(issue.maximum) } };
  if (issue.code === "too_small" || (issue.code === "invalid_type" && issue.expected === "string"))
    return { code: "field-missing" };
  if (issue.code === "invalid_format" && issue.pattern === String(nulFree)) return { code: "field-unprintable" };
  return { code: "field-invalid" };
}
