"use server";
import { changeBranding } from "@/lib/domain/branding/change-branding";
import { changeLogo } from "@/lib/domain/branding/change-logo";
import { done } from "@/lib/domain/result";
import { adminForm } from "@/lib/forms/admin-form";
import { brandingForm } from "@/lib/forms/branding-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { currentContext } from "@/lib/web/context";

export const changeBrandingAction = adminAction(
  {
    schema: brandingForm,
    keep: ["seen", "name", "accent", "supportContact", "terms", "signInWords", "troubleLabel", "timeZone", "language"],
  },
  async ({ seen, comment, proof: _, ...branding }, { services, visit }) => {
    const changed = await changeBranding(services, visit, { branding, seen, comment });
    if (!changed.ok) return changed;
    currentContext().organizationChanged();
    return done(`${routes.adminBranding}?notice=${changed.value.changed > 0 ? "saved" : "same"}`);
  },
);

export const removeLogoAction = adminAction({ schema: adminForm({}) }, async ({ comment }, { services, visit }) => {
  const removed = await changeLogo(services, visit, { bytes: null, comment });
  if (!removed.ok) return removed;
  currentContext().organizationChanged();
  return done(`${routes.adminBranding}?notice=logo-removed`);
});
