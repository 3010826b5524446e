import type { Act } from "../authority/acts";
import type { AccessState } from "./access-state";
import type { Profile } from "./read-profile";

interface Seen extends Pick<Profile, "activatedAt" | "suspendedAt" | "email" | "methods"> {
  type: { getsMail: boolean; maySignIn: boolean };
  /** Whether the eligibility list keeps them out, where that was asked. */
  facts?: { listed: boolean | null };
}

interface Counted {
  sessions: number;
  /** Wrong passwords that still count, in whatever browser. */
  failures: number;
}

/** The acts that would change something for a user as they are; whether somebody may do them is the matrix's question. */
export function fittingActs(user: Seen, { sessions, failures }: Counted): Set<Act> {
  // A password lets nobody in whom an earlier gate keeps out.
  const unlisted = user.facts?.listed === false;
  const password = user.methods.includes("password") && user.suspendedAt === null && user.type.maySignIn && !unlisted;
  const fits: Partial<Record<Act, boolean>> = {
    "user.send-activation": !user.activatedAt && !user.suspendedAt && user.email !== null && user.type.getsMail,
    "user.send-reset": user.activatedAt !== null && user.email !== null && password,
    "user.set-temporary-password": password,
    "user.unlock": failures > 0,
    "user.end-sessions": sessions > 0,
    "user.add-to-list": unlisted,
    "user.change-type": true,
    "user.change-roles": !user.methods.includes("password"),
    "user.suspend": !user.suspendedAt,
    "user.resume": user.suspendedAt !== null,
    "user.merge": true,
    "user.remove": true,
  };
  return new Set((Object.keys(fits) as Act[]).filter((act) => fits[act]));
}

const mailOrPassword: readonly Act[] = ["user.send-reset", "user.send-activation", "user.set-temporary-password"];

/** What helps with each state, in the order in which one tries it. */
export const helpfulActs: Record<AccessState, readonly Act[]> = {
  "organization-inactive": [],
  suspended: ["user.resume"],
  "single-sign-on": [],
  "led-nowhere": ["user.change-roles"],
  locked: ["user.unlock", ...mailOrPassword],
  "not-listed": ["user.add-to-list"],
  type: ["user.change-type"],
  "not-invited": mailOrPassword,
  invited: mailOrPassword,
  "invitation-expired": mailOrPassword,
  temporary: [],
  "temporary-expired": mailOrPassword,
  "no-password": mailOrPassword,
  open: mailOrPassword,
};

/** The same where mail does not come to the address on file: another one, or a way without mail, before any mail. */
export function helpfulWithoutMail(state: AccessState): readonly Act[] {
  const helpful = helpfulActs[state];
  const mailed = mailOrPassword.every((act) => helpful.includes(act));
  const others = helpful.filter((act) => !mailOrPassword.includes(act));
  return mailed ? [...others, "user.change-email", ...mailOrPassword.toReversed()] : helpful;
}

/** The next best act among those that can be done; `null` where nothing of ours helps. */
export const nextAct = (state: AccessState, possible: ReadonlySet<Act>): Act | null =>
  helpfulActs[state].find((act) => possible.has(act)) ?? null;
