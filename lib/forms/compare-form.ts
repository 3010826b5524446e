import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { hidden, requiredLine } from "./fields";

/** `/admin/why`: what a caller says they typed, and the attempt that it is compared with. */
export const compareForm = adminForm({
  eventId: hidden(z.string().check(z.regex(/^\d{1,18}$/))),
  typed: requiredLine(256),
});
