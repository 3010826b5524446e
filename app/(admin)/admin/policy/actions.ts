"use server";
import { policyOf } from "@/lib/domain/policy";
import { changePolicy } from "@/lib/domain/policy-changes/change-policy";
import { parseWish, wishQuery } from "@/lib/domain/policy-changes/policy-wish";
import { agrees, type SettingValues, withValues } from "@/lib/domain/policy-changes/setting-values";
import { isSettingPath } from "@/lib/domain/policy-changes/settings";
import { done, refuse } from "@/lib/domain/result";
import { policyFields, policyForm, shownPolicy, typedPolicy } from "@/lib/forms/policy-form";
import { savePolicyForm } from "@/lib/forms/save-policy-form";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { currentContext } from "@/lib/web/context";

/** The longest address that is sent on; what does not fit is refused by the door. */
const longest = 4_000;

/** What was typed goes on to the page that shows the difference; nothing is saved. */
export const reviewPolicyAction = adminAction({ schema: policyForm, keep: policyFields as never[] }, async (input) => {
  const shown = shownPolicy(input);
  if (!shown) return refuse("field-invalid");
  const typed = typedPolicy(input);
  const wanted = policyOf({ policy: withValues(shown, typed) });
  const changed = Object.entries(typed).filter(([path]) => isSettingPath(path) && !agrees(shown, wanted, path));
  if (changed.length === 0) return refuse("policy-unchanged");
  const query = new URLSearchParams(wishQuery({ set: Object.fromEntries(changed) as SettingValues }));
  const place = `${routes.adminPolicyReview}?${query}`;
  if (place.length > longest) return refuse("field-too-long", { field: "limits.failedAccountsByNetwork", most: 40 });
  return done(place);
});

/** Saves the wish that was looked at. */
export const savePolicyAction = adminAction(
  { schema: savePolicyForm, keep: ["accepted"] },
  async ({ preset, set, seen, accepted, comment }, { services, visit }) => {
    const wish = parseWish({ preset: preset || undefined, set: set || undefined });
    if (!wish) return refuse("field-invalid");
    const changed = await changePolicy(services, visit, { wish, seen, accepted, comment });
    if (!changed.ok) return changed;
    currentContext().organizationChanged();
    return done(`${routes.adminPolicy}?notice=${changed.value.owners > 0 ? "saved" : "saved-unmailed"}`);
  },
);
