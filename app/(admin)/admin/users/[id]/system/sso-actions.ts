"use server";
import { changeBypass } from "@/lib/domain/administration/change-bypass";
import { approveIdentity } from "@/lib/domain/connections/approve-identity";
import { addAlias, removeAlias } from "@/lib/domain/connections/change-aliases";
import { refuseIdentity } from "@/lib/domain/connections/refuse-identity";
import { done } from "@/lib/domain/result";
import { addAliasForm, bypassForm, identityForm, removeAliasForm } from "@/lib/forms/sso-form";
import { adminAction } from "@/lib/web/admin-action";
import { noticeOn } from "../notice-on";

export const approveIdentityAction = adminAction({ schema: identityForm }, async (input, { services, visit }) => {
  const approved = await approveIdentity(services, visit, input);
  return approved.ok ? done(noticeOn("system", input.userId, "identity-approved")) : approved;
});

export const refuseIdentityAction = adminAction({ schema: identityForm }, async (input, { services, visit }) => {
  const refused = await refuseIdentity(services, visit, input);
  return refused.ok ? done(noticeOn("system", input.userId, "identity-removed")) : refused;
});

export const addAliasAction = adminAction(
  { schema: addAliasForm, keep: ["connectionId", "value"] },
  async (input, { services, visit }) => {
    const added = await addAlias(services, visit, input);
    return added.ok ? done(noticeOn("system", input.userId, "alias-added")) : added;
  },
);

export const removeAliasAction = adminAction({ schema: removeAliasForm }, async (input, { services, visit }) => {
  const removed = await removeAlias(services, visit, input);
  return removed.ok ? done(noticeOn("system", input.userId, "alias-removed")) : removed;
});

export const bypassAction = adminAction({ schema: bypassForm }, async (input, { services, visit }) => {
  const bypass = input.bypass === "on";
  const changed = await changeBypass(services, visit, { userId: input.userId, bypass, comment: input.comment });
  return changed.ok ? done(noticeOn("system", input.userId, bypass ? "bypass-on" : "bypass-off")) : changed;
});
