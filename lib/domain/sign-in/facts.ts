import type { SignInMethod } from "@/prisma/generated/enums";
import type { LockState } from "./lock-state";

/** At which of our own pages a password is typed: everybody's, or the one for owners alone (docs/decisions/0031). */
export type Door = "everybody" | "owners";

/** What an event of a sign-in says of the door; of everybody's nothing. */
export const atDoor = (door: Door | undefined): { door: Door } | undefined =>
  door === "owners" ? { door } : undefined;

/** Everything the gates look at. Gathered by read-facts.ts for a sign-in, and for whoever asks why somebody cannot. */
export interface SignInFacts {
  organizationSuspendedAt: Date | null;
  suspendedAt: Date | null;
  activatedAt: Date | null;
  typeName: string;
  typeMaySignIn: boolean;
  /** The methods that the user's roles allow, and a password for whoever may go around single sign-on. */
  methods: SignInMethod[];
  /** The method by which this sign-in is tried. */
  method: SignInMethod;
  /** The door at which it is tried, and whether they are an owner, whom the owners' door lets in by a password. */
  door: Door;
  owner: boolean;
  /** The connections that lead in: they are on, and a role that allows their protocol names them. */
  connections: string[];
  /** The connection through which it is tried; null where it is tried without one. */
  through: string | null;
  lock: LockState;
  /** Whether the eligibility list in force has them; null where it does not decide (lib/domain/lists/on-list.ts). */
  listed: boolean | null;
  /** Whether the password is one that an administrator made, and how it stands; null where it is the person's own. */
  temporaryPassword: "good" | "expired" | null;
}
