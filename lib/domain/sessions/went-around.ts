import type { SignInMethod } from "@/prisma/generated/enums";
import type { ProvenLink } from "../links/read-link";
import { tellOwners } from "../organizations/tell-owners";
import type { Services, Transaction } from "../services";
import type { Candidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";

/**
 * How somebody came in with a password past single sign-on: `around`, because an administrator let them, or by the
 * `owner-door`. The reason of the event of their sign-in.
 */
export type WayAround = "around" | "owner-door";

/** The way by which somebody went past single sign-on; null for whoever came as their roles say. */
export async function wayAround(
  tx: Transaction,
  { organization }: Visit,
  { userId, facts: { methods, door } }: Pick<Candidate, "userId" | "facts">,
  method: SignInMethod,
): Promise<WayAround | null> {
  if (method !== "password") return null;
  if (door === "owners") return "owner-door";
  // Of others nothing is asked: most sign-ins are theirs.
  if (methods.every((one) => one === "password")) return null;
  const organizationId = organization.id;
  const none = { none: { role: { methods: { has: "password" as const } } } };
  const around = await tx.user.count({ where: { organizationId, id: userId, ssoBypass: true, roles: none } });
  return around > 0 ? "around" : null;
}

const told = { around: "bypass-used", "owner-door": "owner-door-used" } as const satisfies Record<WayAround, string>;

/** Mails every owner that somebody went past single sign-on: a way for the day on which the provider is away, and for no other. */
export const tellOfWayAround = (
  services: Services,
  tx: Transaction,
  visit: Visit,
  { userId, name, username }: Pick<Candidate, "userId" | "name" | "username">,
  way: WayAround,
): Promise<void> =>
  tellOwners(tx, services, visit, told[way], aboutSomebody(services, visit, { userId, name, username }));

/** Mails every owner that one of them has a password now, by a link from the owners' door. */
export const tellOfDoorPassword = (
  services: Services,
  tx: Transaction,
  visit: Visit,
  { userId, user }: ProvenLink,
): Promise<void> =>
  tellOwners(tx, services, visit, "owner-door-password", aboutSomebody(services, visit, { userId, ...user }));

const aboutSomebody = (
  { clock }: Services,
  { clientAddress }: Visit,
  { userId: aboutId, name: about, username: aboutUsername }: { userId: string; name: string; username: string },
) => ({ about, aboutId, aboutUsername, at: clock.now().toISOString(), clientAddress });
