import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { withBoxes } from "./boxes";
import { checkbox, id, optionalId, optionalLine, requiredLine, wholeNumber } from "./fields";

/** An act on one user: whom, and why; `from` is the page that it was done on, where that is not their overview; a case has its own. */
export const userForm = adminForm({
  userId: id(),
  from: z.optional(z.enum(["why", "tomorrow"])),
  caseId: optionalId(),
});

/** `/admin/users/<id>/system`: one session to end, or one browser to forget. */
export const userSessionForm = adminForm({ userId: id(), sessionId: optionalId() });
export const userDeviceForm = adminForm({ userId: id(), deviceId: optionalId() });

/** `/admin/users/<id>/mail`: the mail to send again. */
export const mailAgainForm = adminForm({ userId: id(), mailId: id() });

/** `/admin/users/<id>/remove`: the username once more, typed. */
export const removeUserForm = adminForm({ userId: id(), confirmation: requiredLine(256) });

/** `/admin/users/<id>/merge`: the account that stays, and the one that goes. */
export const mergeUsersForm = adminForm({ userId: id(), otherId: id() });

const revision = wholeNumber();

/** The cards of `/admin/users/<id>/edit`. */
export const userDetailsForm = adminForm({
  userId: id(),
  revision,
  name: requiredLine(256),
  customerId: optionalLine(256),
  language: optionalLine(8),
});
export const usernameForm = adminForm({ userId: id(), revision, username: requiredLine(256) });
export const userEmailForm = adminForm({
  userId: id(),
  revision,
  email: optionalLine(256),
  sharedToo: z.optional(z.literal("on")),
});
export const userToldForm = adminForm({
  userId: id(),
  revision,
  toldOfAccounts: checkbox(),
  toldOfSupport: checkbox(),
});
export const userTypeForm = adminForm({ userId: id(), revision, typeId: id() });
export const showLinkForm = adminForm({ userId: id(), linkId: id() });

/** The roles are boxes: `role.<id>`. */
export const userRolesForm = withBoxes(adminForm({ userId: id(), revision }), "role.");
export const userRankForm = withBoxes(adminForm({ userId: id(), revision, rank: requiredLine(16) }), "role.");
