import { policyOf } from "@/lib/domain/policy";
import type { RefusalCode } from "@/lib/domain/refusal";
import type { Refusal } from "@/lib/domain/result";
import { currentOrganization } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import type { LinkPurpose } from "./open-mailed-link";

const plain = {
  "link-replaced": ["replacedHeading", "replacedBody"],
  "link-revoked": ["revokedHeading", "revokedBody"],
  "link-invalid": ["invalidHeading", "invalidBody"],
  "link-confirmation-invalid": ["confirmationHeading", "confirmationBody"],
  "link-reset-token-invalid": ["tokenHeading", "tokenBody"],
} as const satisfies Partial<Record<RefusalCode, unknown>>;

/** What the page of an unusable link says. */
export function linkWords(purpose: LinkPurpose, { code }: Refusal, signedInAs: string | undefined) {
  const link = words("link");
  if (code === "link-expired") return { heading: link("expiredHeading"), body: expired(purpose) };
  if (code === "link-used") {
    return { heading: link("usedHeading"), body: link(purpose === "reset" ? "usedReset" : "usedActivation") };
  }
  if (code === "link-foreign") {
    return { heading: link("foreignHeading"), body: link("foreignBody", { username: signedInAs ?? "" }) };
  }
  const keys = plain[code as keyof typeof plain];
  if (keys) return { heading: link(keys[0]), body: link(keys[1]) };
  return { heading: link("unavailableHeading"), body: words("refusal")(`${code}.person`) };
}

function expired(purpose: LinkPurpose): string {
  const link = words("link");
  const { reset, activation } = policyOf(currentOrganization());
  if (purpose === "reset") return link("expiredReset", { lifetime: duration(reset.lifetime) });
  const { lifetime } = activation;
  return lifetime === "unlimited"
    ? link("expiredActivationPlain")
    : link("expiredActivation", { lifetime: duration(lifetime) });
}
