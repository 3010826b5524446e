import type { ReactNode } from "react";
import type { Organization } from "@/lib/domain/organizations/organization";
import { policyOf } from "@/lib/domain/policy";
import type { RefusalCode } from "@/lib/domain/refusal";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";

/**
 * What stands below a refusal that is not about what was typed: who can lift it. The others have the checks, the rule
 * of the lock and the way to help.
 */
export function waysOn(organization: Organization): Partial<Record<RefusalCode, ReactNode>> {
  const ask = (
    <p className="text-sm">
      <Ask />
    </p>
  );
  const alone = policyOf(organization).activation.renewal === "person";
  const activation = (
    <p className="text-sm">
      <a href={routes.troubleActivate}>{words("signIn")("getActivation")}</a>
    </p>
  );
  return {
    "organization-inactive": ask,
    suspended: ask,
    "method-not-allowed": ask,
    "type-cannot-sign-in": ask,
    "not-activated": alone ? activation : ask,
    "email-shared": ask,
    "too-many-from-address": ask,
    busy: ask,
  };
}
