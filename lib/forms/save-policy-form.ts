import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { checkbox, hidden, optionalLine, requiredLine } from "./fields";

/** `/admin/policy/review`: the wish that was looked at, the seal of the policy it was compared with, and the author's word. */
export const savePolicyForm = adminForm({
  preset: hidden(optionalLine(64)),
  set: hidden(z.optional(z.string().check(z.maxLength(4_096)))),
  seen: hidden(requiredLine(64)),
  accepted: checkbox(),
});
