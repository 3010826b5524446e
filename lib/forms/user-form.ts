import * as z from "zod/mini";
import { adminForm } from "./admin-form";
import { id, optionalLine, requiredLine } from "./fields";

/** An act on one user: whom, and why. */
export const userForm = adminForm({ userId: id() });

/** `/admin/users/<id>/system`: one session to end, or one browser to forget. */
export const userSessionForm = adminForm({ userId: id(), sessionId: z.optional(id()) });
export const userDeviceForm = adminForm({ userId: id(), deviceId: z.optional(id()) });

/** `/admin/users/<id>/remove`: the username once more, typed. */
export const removeUserForm = adminForm({ userId: id(), confirmation: requiredLine(256) });

/** `/admin/users/<id>/merge`: the account that stays, and the one that goes. */
export const mergeUsersForm = adminForm({ userId: id(), otherId: id() });

const revision = z.coerce.number().check(z.int(), z.gte(0));

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
export const userTypeForm = adminForm({ userId: id(), revision, typeId: id() });
export const showLinkForm = adminForm({ userId: id(), linkId: id() });

/** Boxes to tick: each is `role.<id>`, and only ticked ones are sent. */
export const userRolesForm = z.catchall(adminForm({ userId: id(), revision }), z.literal("on"));
export const userRankForm = z.catchall(adminForm({ userId: id(), revision, rank: requiredLine(16) }), z.literal("on"));

/** The roles whose boxes were ticked. */
export const tickedRoles = (input: object): string[] =>
  Object.keys(input)
    .filter((name) => /^role\.[\da-f-]{36}$/.test(name))
    .map((name) => name.slice("role.".length));
