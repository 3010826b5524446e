import { policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { Situation } from "./state-words";

/** What the person can do themselves at this moment, as the policy has it. */
export function canDo({ profile, locks }: Situation): string[] {
  const { state, email, activatedAt, username } = profile;
  const { reset, lock, activation, signIn } = policyOf(currentOrganization());
  const text = words("adminUser");
  const devicesFree = locks.slice(1).filter((lane) => !lane.lock.locked).length;
  const byMail = email !== null && activatedAt !== null && reset.selfService;
  const told = {
    open: [
      text("can.signIn", { username: signIn.identifier === "email" && email ? email : username }),
      byMail ? text("can.reset") : text(email ? "can.noResetPolicy" : "can.noResetAddress"),
    ],
    "no-password": [byMail ? text("can.reset") : text(email ? "can.noResetPolicy" : "can.noResetAddress")],
    locked: [
      ...(devicesFree > 0 ? [text("can.knownDevice")] : []),
      ...(byMail && lock.resetOpens ? [text("can.resetOpens")] : []),
      ...(profile.facts.lock.locked && profile.facts.lock.until ? [text("can.wait")] : []),
    ],
    invited: [text(email ? "can.openInvitation" : "can.nothingAlone")],
    "invitation-expired": [text(email && activation.renewal === "person" ? "can.askInvitation" : "can.nothingAlone")],
    "not-invited": [text(email && activation.renewal === "person" ? "can.askInvitation" : "can.nothingAlone")],
    temporary: [text("can.useTemporary")],
    "temporary-expired": [byMail ? text("can.reset") : text("can.nothingAlone")],
    "single-sign-on": [text("can.singleSignOn")],
    suspended: [text("can.nothingAlone")],
    type: [text("can.nothingAlone")],
    "organization-inactive": [text("can.nothingAlone")],
  } satisfies Record<typeof state, string[]>;
  return told[state].length > 0 ? told[state] : [text("can.nothingAlone")];
}
