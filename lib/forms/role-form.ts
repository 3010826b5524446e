import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { id, optionalLine, requiredLine } from "./fields";

/** A role. Its ways in and portals are boxes: `method.<name>` and `portal.<id>`. */
export const roleForm = z.catchall(
  adminForm({ id: z.optional(id()), seen: optionalLine(8_000), name: requiredLine(60) }),
  z.literal("on"),
);

export const methodBox = (method: string): string => `method.${method}`;
export const portalBox = (portalId: string): string => `portal.${portalId}`;

/** What is ticked of the boxes that begin so. */
export const ticked = (input: Record<string, unknown>, prefix: "method." | "portal."): string[] =>
  Object.keys(input).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

/** A portal: where it is, and a line about it. */
export const portalForm = adminForm({
  id: z.optional(id()),
  seen: optionalLine(4_000),
  name: requiredLine(80),
  address: requiredLine(2_000),
  description: optionalLine(200),
});
