import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { id, optionalLine } from "./fields";

/** `/admin/users/bulk`: whom as ids with commas between them, or all of the list whose address `filter` is. */
export const bulkForm = adminForm({
  runId: id(),
  act: z.enum(["send-activation", "change-type", "add-role", "end-sessions"]),
  total: z.coerce.number().check(z.int(), z.gte(0)),
  ids: optionalLine(40_000),
  filter: optionalLine(1_000),
  typeId: z.optional(z.union([id(), z.literal("")])),
  roleId: z.optional(z.union([id(), z.literal("")])),
});
