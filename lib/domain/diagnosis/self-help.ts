import { policyOf } from "../policy";
import { signInIdentifier } from "../users/sign-in-identifier";
import { tellOwnerDoor } from "./owner-door";
import type { Verdict } from "./read-verdict";
import { type Sentence, sentence } from "./sentence";

/** What the person can do themselves at this moment, as the policy has it. */
export function selfHelp(verdict: Verdict): Sentence[] {
  const { profile, browsers, organization, unreached, stands } = verdict;
  const { state, email, activatedAt } = profile;
  const { reset, lock, activation, trouble } = policyOf(organization);
  const reached = email !== null && unreached === null;
  const byMail = reached && activatedAt !== null && reset.selfService;
  const can = (what: string) => sentence(`can.${what}`);
  const withoutReset = email === null ? "noResetAddress" : unreached ? "noMail" : "noResetPolicy";
  const resets = can(byMail ? "reset" : withoutReset);
  const mayAsk = reached && activation.renewal === "person";
  const byDoor = tellOwnerDoor(verdict) ? [can("ownerDoor")] : [];
  const asks = mayAsk ? sentence("can.askInvitation", { label: { label: trouble.label } }) : can("nothingAlone");
  const told = {
    open: [sentence("can.signIn", { username: signInIdentifier(organization, profile) }), resets],
    "no-password": [resets],
    locked: [
      ...(browsers.some((browser) => !browser.lock.locked) ? [can("knownDevice")] : []),
      ...(byMail && lock.resetOpens ? [can("resetOpens")] : []),
      ...(profile.facts.lock.locked && profile.facts.lock.until ? [can("wait")] : []),
    ],
    invited: [can(reached ? "openInvitation" : email ? "noMail" : "nothingAlone")],
    "invitation-expired": [asks],
    "not-invited": [asks],
    temporary: [can("useTemporary")],
    "temporary-expired": [byMail ? can("reset") : can("nothingAlone")],
    "single-sign-on": [sentence("can.singleSignOn", { connection: stands[0]?.connection.name ?? "" }), ...byDoor],
    "led-nowhere": byDoor,
    suspended: [can("nothingAlone")],
    "not-listed": [can("nothingAlone")],
    type: [can("nothingAlone")],
    "organization-inactive": [can("nothingAlone")],
  } satisfies Record<typeof state, Sentence[]>;
  return told[state].length > 0 ? told[state] : [can("nothingAlone")];
}
