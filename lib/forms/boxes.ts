import * as z from "zod/mini";
import type { AdminSchema } from "./admin-form";

type Prefix = "role." | "portal." | "method.";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const fits: Record<Prefix, RegExp> = { "role.": uuid, "portal.": uuid, "method.": /^[a-z]{1,16}$/ };

/**
 * A form with boxes to tick besides: each is `<prefix><id>`, and only ticked ones are sent, as `on`. A box that no page of
 * ours has makes the whole form none of ours; other fields are dropped as everywhere.
 */
export const withBoxes = <Schema extends AdminSchema>(form: Schema, ...prefixes: Prefix[]) =>
  z.catchall(form, z.unknown()).check(({ value, issues }) => {
    for (const [name, ticked] of Object.entries(value as Record<string, unknown>)) {
      const prefix = prefixes.find((one) => name.startsWith(one));
      if (!prefix || (ticked === "on" && fits[prefix].test(name.slice(prefix.length)))) continue;
      issues.push({ code: "unrecognized_keys", keys: [name], input: value, path: [name] });
    }
  });

/** What is ticked of the boxes that begin so. */
export const ticked = (input: object, prefix: Prefix): string[] =>
  Object.keys(input).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
