import * as z from "zod/mini";
import type { AdminSchema } from "./admin-form";

type Prefix = "role." | "portal." | "method.";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const fits: Record<Prefix, RegExp> = { "role.": uuid, "portal.": uuid, "method.": /^[a-z]{1,16}$/ };

/** Where the issue about a box stands that no page has. */
export const boxPath = "$box";

/**
 * A form with boxes to tick besides: each is `<prefix><id>`, and only ticked ones are sent, as `on`. A box that no page of
 * ours has makes the whole form none of ours; other fields are dropped as everywhere.
 */
export const withBoxes = <Schema extends AdminSchema>(form: Schema, ...prefixes: Prefix[]) => {
  const isOurs = ([name, value]: [string, unknown]) => {
    const prefix = prefixes.find((one) => name.startsWith(one));
    return !prefix || (value === "on" && fits[prefix].test(name.slice(prefix.length)));
  };
  const ours = z.refine<object>((input) => Object.entries(input).every(isOurs), {
    path: [boxPath],
    // Also where a field is to be mended besides.
    when: () => true,
  });
  return z.catchall(form, z.unknown()).check(ours);
};

/** What is ticked of the boxes that begin so. */
export const ticked = (input: object, prefix: Prefix): string[] =>
  Object.keys(input).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
