import { z } from "zod";
import { type Policy, policyShape } from "../policy";

type Leaf = string | number | boolean | readonly unknown[];
type PathsOf<Value, Before extends string = ""> = {
  [Key in keyof Value & string]: Value[Key] extends Leaf ? `${Before}${Key}` : PathsOf<Value[Key], `${Before}${Key}.`>;
}[keyof Value & string];

/** The name of a setting: its way through the policy's shape. */
export type SettingPath = PathsOf<Policy>;
export type SettingGroup = keyof Policy;

/** What can be chosen for a setting, with the bounds of the shape; lengths of time are in seconds. */
export type Choosable =
  | { kind: "switch" }
  | { kind: "choice" | "several"; options: readonly string[] }
  /** `endless`: the word that stands for no limit. */
  | { kind: "count" | "length"; least: number; most: number; endless?: string }
  | { kind: "words"; most: number }
  /** One a line. */
  | { kind: "lines"; most: number }
  | { kind: "networks" };

export type Setting = { path: SettingPath; group: SettingGroup } & Choosable;

const bounds = ({ minValue, maxValue }: z.ZodNumber) => ({ least: Number(minValue), most: Number(maxValue) });

const mostOf = (array: z.ZodArray): number =>
  Math.max(...(array.def.checks ?? []).map(({ _zod: { def } }) => ("maximum" in def ? Number(def.maximum) : 0)));

/** What the shape lets one choose: the bounds have no other home. Throws for a shape that no form has a field for. */
function choosable(schema: unknown): Choosable {
  if (schema instanceof z.ZodDefault) return choosable(schema.unwrap());
  if (schema instanceof z.ZodBoolean) return { kind: "switch" };
  if (schema instanceof z.ZodEnum) return { kind: "choice", options: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) return { kind: "count", ...bounds(schema) };
  // A length of time is a number that is given its unit.
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodNumber) return { kind: "length", ...bounds(schema.in) };
  if (schema instanceof z.ZodString) return { kind: "words", most: Number(schema.maxLength) };
  if (schema instanceof z.ZodUnion) {
    const [limited, endless] = schema.options;
    if (endless instanceof z.ZodLiteral) return { ...choosable(limited), endless: String(endless.value) } as Choosable;
  }
  if (schema instanceof z.ZodArray) {
    const { element } = schema;
    if (element instanceof z.ZodEnum) return { kind: "several", options: element.options.map(String) };
    return element instanceof z.ZodObject ? { kind: "networks" } : { kind: "lines", most: mostOf(schema) };
  }
  throw new Error("a setting of a shape that no form has a field for");
}

function below(schema: unknown, path: string): Setting[] {
  if (schema instanceof z.ZodPrefault) return below(schema.unwrap(), path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => below(inner, path ? `${path}.${key}` : key));
  const group = path.split(".")[0] as SettingGroup;
  return [{ path: path as SettingPath, group, ...choosable(schema) }];
}

/** Every setting of an organization in the order of the shape, so that none can be forgotten. */
export const settings: readonly Setting[] = below(policyShape, "");

export const settingGroups = Object.keys(policyShape.shape) as SettingGroup[];

export const isSettingPath = (name: string): name is SettingPath => settings.some(({ path }) => path === name);

export const settingOf = (path: SettingPath): Setting => {
  const found = settings.find((setting) => setting.path === path);
  if (!found) throw new Error(`no setting ${path}`);
  return found;
};
