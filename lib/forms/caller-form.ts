import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { hidden, id, optionalLine, requiredLine } from "./fields";

/** `/admin/users/<id>/caller`: whom, and what it is for. */
export const callerForm = adminForm({ userId: id(), goal: hidden(optionalLine(128)) });
export const callerCodeForm = adminForm({
  userId: id(),
  goal: hidden(optionalLine(128)),
  checkId: id(),
  code: requiredLine(32),
});
export const voucherForm = adminForm({ userId: id(), goal: hidden(optionalLine(128)), colleague: requiredLine(256) });

/** `/account/vouch`: the question, and the colleague's answer. */
export const vouchForm = z.object({ checkId: id(), answer: z.enum(["yes", "no"]) });
