"use server";
import { changeEmail } from "@/lib/domain/administration/change-email";
import { changeRank } from "@/lib/domain/administration/change-rank";
import { changeRoles } from "@/lib/domain/administration/change-roles";
import { changeTold } from "@/lib/domain/administration/change-told";
import { changeType } from "@/lib/domain/administration/change-type";
import { changeUsername } from "@/lib/domain/administration/change-username";
import { editUser } from "@/lib/domain/administration/edit-user";
import { showLink } from "@/lib/domain/administration/show-link";
import { givableRanks } from "@/lib/domain/authority/ranks";
import { done, refuse } from "@/lib/domain/result";
import { ticked } from "@/lib/forms/boxes";
import {
  showLinkForm,
  userDetailsForm,
  userEmailForm,
  usernameForm,
  userRankForm,
  userRolesForm,
  userToldForm,
  userTypeForm,
} from "@/lib/forms/user-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { currentContext } from "@/lib/web/context";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { noticeOn } from "../notice-on";

export const editDetailsAction = adminAction(
  { schema: userDetailsForm, keep: ["revision", "name", "customerId", "language"] },
  async ({ customerId, language, ...input }, { services, visit }) => {
    const details = { ...input, customerId: customerId || null, language: language || null };
    const saved = await editUser(services, visit, details);
    return saved.ok ? done(noticeOn("edit", input.userId, "saved")) : saved;
  },
);

export const changeUsernameAction = adminAction(
  { schema: usernameForm, keep: ["revision", "username"] },
  async (input, { services, visit }) => {
    const changed = await changeUsername(services, visit, input);
    return changed.ok ? done(noticeOn("edit", input.userId, "username-changed")) : changed;
  },
);

export const changeEmailAction = adminAction(
  { schema: userEmailForm, keep: ["revision", "email", "sharedToo"] },
  async ({ email, sharedToo, ...input }, { services, visit }) => {
    const change = { ...input, email: email || null, sharedToo: sharedToo === "on" };
    const changed = await changeEmail(services, visit, change);
    if (!changed.ok) return changed;
    return done(noticeOn("edit", input.userId, changed.value.pending ? "email-pending" : "email-changed"));
  },
);

export const changeTypeAction = adminAction(
  { schema: userTypeForm, keep: ["revision", "typeId"] },
  async (input, { services, visit }) => {
    const changed = await changeType(services, visit, input);
    return changed.ok ? done(noticeOn("edit", input.userId, "type-changed")) : changed;
  },
);

export const changeRolesAction = adminAction(
  { schema: userRolesForm, keep: ["revision", "role."] },
  async (input, { services, visit }) => {
    const { userId, revision, comment } = input;
    const changed = await changeRoles(services, visit, { userId, revision, comment, roleIds: ticked(input, "role.") });
    return changed.ok ? done(noticeOn("edit", userId, "roles-changed")) : changed;
  },
);

export const changeRankAction = adminAction(
  { schema: userRankForm, keep: ["revision", "rank", "role."] },
  async (input, { services, visit }) => {
    const { userId, revision, comment } = input;
    const rank = givableRanks("owner").find((one) => one === input.rank);
    if (!rank) return refuse("field-invalid", { field: "rank" });
    const changed = await changeRank(services, visit, {
      userId,
      revision,
      comment,
      rank,
      roleIds: ticked(input, "role."),
    });
    return changed.ok ? done(noticeOn("edit", userId, "rank-changed")) : changed;
  },
);

export const changeToldAction = adminAction(
  { schema: userToldForm, keep: ["revision", "toldOfAccounts", "toldOfSupport"] },
  async ({ comment: _, proof: __, ...input }, { services, visit }) => {
    const saved = await changeTold(services, visit, input);
    return saved.ok ? done(noticeOn("edit", input.userId, "saved")) : saved;
  },
);

/** Answers with the link, this once. */
export const showLinkAction = adminAction(
  { schema: showLinkForm },
  async ({ userId, linkId, comment }, { services, visit }) => {
    const shown = await showLink(services, visit, { userId, linkId, comment });
    if (!shown.ok) return shown;
    const { purpose, secret, expiresAt } = shown.value;
    const path = purpose === "activation" ? routes.activateLink(secret) : routes.resetPasswordLink(secret);
    const until = expiresAt ? dateAndTime(expiresAt) : words("adminUser")("links.unlimited");
    return done({ shown: { address: `${currentContext().organization.origin}${path}`, until } });
  },
);
