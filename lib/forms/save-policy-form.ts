import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { checkbox, optionalLine, requiredLine } from "./fields";

/** `/admin/policy/review`: the wish that was looked at, the seal of the policy it was compared with, and the author's word. */
export const savePolicyForm = adminForm({
  preset: optionalLine(64),
  set: z.optional(z.string().check(z.maxLength(4_096))),
  seen: requiredLine(64),
  accepted: checkbox(),
});
