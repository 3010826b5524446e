import type { ReactNode } from "react";
import type { Organization } from "@/lib/domain/organizations/organization";
import { policyOf } from "@/lib/domain/policy";
import type { RefusalCode } from "@/lib/domain/refusal";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";

/**
 * What stands below a refusal that typing again does not mend: who can lift it, and what to do who did not change their
 * password themselves. The others have the checks, the rule of the lock and the way to help.
 */
export function waysOn(organization: Organization, connected: boolean): Partial<Record<RefusalCode, ReactNode>> {
  const signIn = words("signIn");
  const ask = (
    <p className="text-sm">
      <Ask />
    </p>
  );
  const { activation: invited, reset } = policyOf(organization);
  const alone = invited.renewal === "person";
  const activation = (
    <p className="text-sm">
      <a href={routes.troubleActivate}>{signIn("getActivation")}</a>
    </p>
  );
  const previous = (
    <div className="flex flex-col gap-1 text-sm">
      <p>{signIn("notChanged")}</p>
      <p>{reset.selfService ? <a href={routes.troubleReset}>{signIn("lockedReset")}</a> : <Ask />}</p>
    </div>
  );
  const provider = (
    <div className="flex flex-col gap-1 text-sm">
      <p>{signIn("useItsButton")}</p>
      <p>
        <Ask />
      </p>
    </div>
  );
  return {
    "previous-password": previous,
    "organization-inactive": ask,
    suspended: ask,
    "method-not-allowed": connected ? provider : ask,
    "not-on-list": ask,
    "type-cannot-sign-in": ask,
    "not-activated": alone ? activation : ask,
    "email-shared": ask,
    "too-many-from-address": ask,
    busy: ask,
  };
}
