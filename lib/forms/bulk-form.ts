import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { hidden, id, optionalLine, wholeNumber } from "./fields";

/** `/admin/users/bulk`: whom as ids with commas between them, or all of the list whose address `filter` is. */
export const bulkForm = adminForm({
  runId: id(),
  act: hidden(z.enum(["send-activation", "send-reset", "unlock", "change-type", "add-role", "end-sessions"])),
  total: wholeNumber(),
  ids: hidden(optionalLine(40_000)),
  filter: hidden(optionalLine(1_000)),
  typeId: hidden(z.optional(z.union([z.uuid(), z.literal("")]))),
  roleId: hidden(z.optional(z.union([z.uuid(), z.literal("")]))),
});
