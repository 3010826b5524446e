import * as z from "zod/mini";
import { optionalLine } from "./fields";

/** What an administrator's form may carry besides its own fields: the reason, and the own password again. */
const adminFields = {
  comment: optionalLine(1_000),
  proof: z.optional(z.string().check(z.maxLength(1_024))),
};

/** A form of the administrators' area with these fields of its own. */
export const adminForm = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.object({ ...shape, ...adminFields });

/** What every form of the administrators' area is. */
export type AdminSchema = z.ZodMiniObject<typeof adminFields & z.core.$ZodLooseShape>;
