import { notFound } from "next/navigation";
import { type Policy, policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";

/** The policy of an organization whose owners have a door of their own; without one its addresses lead nowhere. */
export function openOwnerDoor(): Policy {
  const policy = policyOf(currentOrganization());
  return policy.sso.ownerDoor ? policy : notFound();
}
