import { randomBytes } from "node:crypto";
import { insertOrganization } from "@/lib/domain/organizations/insert-organization";
import { type PolicyOverride, policyOf } from "@/lib/domain/policy";
import type { Services } from "@/lib/domain/services";
import { organizations, type Place } from "./organizations";

/** How long the product may not see a new organization (bin/http/organizations.ts), in milliseconds, and a little more. */
const unseenFor = 1_100;

/** An organization of a journey's own, with a policy that none of the demo's has. */
export async function ownOrganization(services: Services, policy: PolicyOverride): Promise<Place> {
  const name = `own-${randomBytes(4).toString("hex")}`;
  const origin = new URL(organizations.balanced.origin.replace("localhost", `${name}.localhost`)).origin;
  const supportContact = `help@${name}.example.test`;
  const { id } = await insertOrganization(services.db, services, { name, origin, preset: "balanced", supportContact });
  await services.db.organization.update({ where: { id }, data: { policy } });
  await new Promise((resolve) => setTimeout(resolve, unseenFor));
  const { signIn, reset, lock } = policyOf({ policy });
  return {
    name,
    origin,
    host: new URL(origin).host,
    identifier: signIn.identifier,
    resetAsks: reset.selfService ? reset.identifier : null,
    threshold: lock.threshold,
  };
}

/** Another policy for it, as if somebody had saved it meanwhile. */
export async function policyBecomes(services: Services, { host }: Place, policy: PolicyOverride): Promise<void> {
  await services.db.organization.update({ where: { host: host.replace(/:\d+$/, "") }, data: { policy } });
  await new Promise((resolve) => setTimeout(resolve, unseenFor));
}
