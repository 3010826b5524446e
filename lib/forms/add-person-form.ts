import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { withBoxes } from "./boxes";
import { id, openLine, optionalLine } from "./fields";

/** Who a new person is. Ticked roles are sent as `role.<id>`, as on the user's own page (user-form.ts). */
export const personShape = {
  id: id(),
  name: openLine(256),
  email: optionalLine(256),
  sharedToo: z.optional(z.literal("on")),
  username: optionalLine(256),
  typeId: id(),
  customerId: optionalLine(256),
  language: optionalLine(8),
  send: z.enum(["now", "later"]),
};

/** `/admin/users/new` */
export const addPersonForm = withBoxes(adminForm(personShape), "role.");
