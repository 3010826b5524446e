"use server";
import { correctAddress } from "@/lib/domain/operator/correct-address";
import { moveOrganization } from "@/lib/domain/operator/move-organization";
import { openOrganization } from "@/lib/domain/operator/open-organization";
import { resendInvitation } from "@/lib/domain/operator/resend-invitation";
import { resumeOrganization, suspendOrganization } from "@/lib/domain/operator/suspend-organization";
import { done, type Result } from "@/lib/domain/result";
import {
  correctAddressForm,
  firstOwnerForm,
  moveOrganizationForm,
  newOrganizationForm,
  organizationForm,
} from "@/lib/forms/operator-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { currentContext } from "@/lib/web/context";
import type { OrganizationNotice } from "./[id]/notices";

/** The page of the organization, which says what was done. */
function answered(id: string, result: Result<unknown>, notice: OrganizationNotice): Result<string> {
  if (!result.ok) return result;
  currentContext().organizationChanged();
  return done(`${routes.operatorOrganization(id)}?notice=${notice}`);
}

const typed = ["name", "origin", "supportContact", "language", "timeZone", "preset", "ownerName", "email", "username"];

export const openOrganizationAction = adminAction(
  { schema: newOrganizationForm, keep: typed as (keyof typeof newOrganizationForm.shape)[] },
  async ({ ownerName, email, username, comment: _, proof: __, ...input }, { services, visit }) => {
    const owner = { name: ownerName, email, username };
    const opened = await openOrganization(services, visit, { ...input, owner });
    return opened.ok ? answered(opened.value.organizationId, opened, "opened") : opened;
  },
);

export const moveOrganizationAction = adminAction(
  { schema: moveOrganizationForm, keep: ["origin"] },
  async (input, { services, visit }) =>
    answered(input.organizationId, await moveOrganization(services, visit, input), "moved"),
);

export const suspendOrganizationAction = adminAction({ schema: organizationForm }, async (input, { services, visit }) =>
  answered(input.organizationId, await suspendOrganization(services, visit, input), "suspended"),
);

export const resumeOrganizationAction = adminAction({ schema: organizationForm }, async (input, { services, visit }) =>
  answered(input.organizationId, await resumeOrganization(services, visit, input), "resumed"),
);

export const resendInvitationAction = adminAction({ schema: firstOwnerForm }, async (input, { services, visit }) =>
  answered(input.organizationId, await resendInvitation(services, visit, input), "resent"),
);

export const correctAddressAction = adminAction(
  { schema: correctAddressForm, keep: ["email"] },
  async (input, { services, visit }) =>
    answered(input.organizationId, await correctAddress(services, visit, input), "corrected"),
);
