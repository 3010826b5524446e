import type { Act } from "../authority/acts";
import { mayAct, type Ranked } from "../authority/may-act";
import type { BulkAct } from "../bulk/bulk-act";
import type { Policy } from "../policy";
import { fittingActs } from "../users/fitting-acts";
import type { PersonAtRisk } from "./read-at-risk";
import type { Risk } from "./risks";

const link: Act[] = ["user.send-reset", "user.send-activation", "user.set-temporary-password"];
const invite: Act[] = ["user.send-activation", "user.change-email", "user.set-temporary-password"];

/** What mends each thing for one person, the mildest way first. */
const mending: Record<Risk, readonly Act[]> = {
  "single-sign-on": ["user.change-roles"],
  locked: ["user.unlock", "user.change-email"],
  "not-listed": ["user.add-to-list"],
  type: ["user.change-type"],
  "mail-refused": ["user.change-email", "user.set-temporary-password"],
  "invitation-ending": invite,
  "invitation-expired": invite,
  "invitation-unopened": invite,
  "not-invited": invite,
  "temporary-ending": link,
  "temporary-expired": link,
  "no-way": ["user.change-email", "user.set-temporary-password"],
};

/** As many as stand beside each other. */
const most = 2;

/** What the actor can do for somebody, the mildest way first; nothing where their rank, or the policy, lets them do none of it. */
export function fixesFor(policy: Policy, actor: Ranked, risk: Risk, person: PersonAtRisk): Act[] {
  const { typeGetsMail: getsMail, typeMaySignIn: maySignIn, email } = person;
  const fitting = fittingActs(
    { ...person, suspendedAt: null, type: { getsMail, maySignIn } },
    { sessions: 0, failures: risk === "locked" ? 1 : 0 },
  );
  if (email === null || risk === "mail-refused") fitting.add("user.change-email");
  fitting.add("user.change-roles");
  if (risk === "not-listed") fitting.add("user.add-to-list");
  return mending[risk].filter((act) => fitting.has(act) && mayAct(policy, actor, act, person) === null).slice(0, most);
}

/** What mends it for everybody at once; null where each needs something of their own. */
export const bulkFix: Record<Risk, BulkAct | null> = {
  "single-sign-on": "add-role",
  locked: "unlock",
  "not-listed": null,
  type: "change-type",
  "mail-refused": null,
  "invitation-ending": "send-activation",
  "invitation-expired": "send-activation",
  "invitation-unopened": "send-activation",
  "not-invited": "send-activation",
  "temporary-ending": "send-reset",
  "temporary-expired": "send-reset",
  "no-way": null,
};
