import { adminForm } from "./admin-form";
import { hidden, id, optionalLine, requiredLine } from "./fields";

/** `/admin/users/<id>/caller`: whom, and what it is for. */
export const callerForm = adminForm({ userId: id(), goal: hidden(optionalLine(32)) });
export const callerCodeForm = adminForm({
  userId: id(),
  goal: hidden(optionalLine(32)),
  checkId: id(),
  code: requiredLine(32),
});
export const voucherForm = adminForm({ userId: id(), goal: hidden(optionalLine(32)), colleague: requiredLine(256) });
