import type { PendingLink } from "../links/pending-links";
import type { SignInFacts } from "../sign-in/facts";
import { firstRefusal } from "../sign-in/gates";

/** How a stranger's sign-in with the right password would end for a user, as an administrator thinks of it. */
export type AccessState =
  | "organization-inactive"
  | "suspended"
  | "single-sign-on"
  | "locked"
  | "not-listed"
  | "type"
  | "not-invited"
  | "invited"
  | "invitation-expired"
  | "temporary"
  | "temporary-expired"
  | "no-password"
  | "open";

interface Seen {
  facts: SignInFacts;
  /** Null: none is set. */
  password: object | null;
}

type Invitation = Pick<PendingLink, "purpose" | "expired">;

/** Why a user can or cannot sign in: by the gates of every sign-in, and by what they do not look at, the links. */
export function accessState({ facts, password }: Seen, links: readonly Invitation[]): AccessState {
  switch (firstRefusal(facts)?.gate) {
    case "organizationActive":
      return "organization-inactive";
    case "notSuspended":
      return "suspended";
    case "methodAllowed":
      return "single-sign-on";
    case "notLocked":
      return "locked";
    case "onList":
      return "not-listed";
    case "typeMaySignIn":
      return "type";
    case "activated":
      return invitationState(links);
    case "passwordLasting":
      return facts.temporaryPassword === "good" ? "temporary" : "temporary-expired";
    case undefined:
      if (password) return "open";
      return facts.methods.some((method) => method !== "password") ? "single-sign-on" : "no-password";
  }
}

function invitationState(links: readonly Invitation[]): AccessState {
  const invitations = links.filter(({ purpose }) => purpose === "activation");
  if (invitations.length === 0) return "not-invited";
  return invitations.some(({ expired }) => !expired) ? "invited" : "invitation-expired";
}
