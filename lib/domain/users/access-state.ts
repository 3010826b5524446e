import type { PendingLink } from "../links/pending-links";
import type { SignInFacts } from "../sign-in/facts";
import { firstRefusal } from "../sign-in/gates";
import { theirWay } from "../sign-in/their-way";

/**
 * How the next sign-in of a user would end, as an administrator thinks of it: with the right password in a browser that
 * nobody knows, or through the connection by which they come (`single-sign-on`).
 */
export type AccessState =
  | "organization-inactive"
  | "suspended"
  | "single-sign-on"
  | "led-nowhere"
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
  const way = theirWay({ facts, password });
  switch (firstRefusal(way)?.gate) {
    case "organizationActive":
      return "organization-inactive";
    case "notSuspended":
      return "suspended";
    case "methodAllowed":
      return "led-nowhere";
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
      if (way.through) return "single-sign-on";
      return password ? "open" : "no-password";
  }
}

function invitationState(links: readonly Invitation[]): AccessState {
  const invitations = links.filter(({ purpose }) => purpose === "activation");
  if (invitations.length === 0) return "not-invited";
  return invitations.some(({ expired }) => !expired) ? "invited" : "invitation-expired";
}
