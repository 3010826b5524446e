import { policyOf } from "../policy";
import type { AccessState } from "../users/access-state";
import { signInIdentifier } from "../users/sign-in-identifier";
import { isPartly } from "./ladder";
import type { Verdict } from "./read-verdict";
import { at, type Sentence, sentence } from "./sentence";
import { tellState, tellUnreached } from "./tell-state";
import type { Helper } from "./who-helps";

/** The language in which a person is written to. */
export const languageOf = ({ profile, organization }: Verdict): string => profile.language ?? organization.language;

/** Whoever is told of a link, or asked for one. */
const waitsForMail: ReadonlySet<AccessState> = new Set(["not-invited", "invited", "invitation-expired"]);

/**
 * What can be sent to the person as it is: how it stands and what to do now. It says nothing that they may not know: not
 * who suspended them or why, not from where others guessed.
 */
export function messageToPerson(verdict: Verdict): Sentence {
  const { trouble, profile, ladder, browsers, unreached } = verdict;
  if (unreached && waitsForMail.has(profile.state)) return sentence("message.unreached", blanksOf(verdict));
  if (trouble?.kind === "previous-password") return messageOnOldPassword(verdict, trouble.userAgent);
  if (profile.state !== "open" || !isPartly(ladder)) return sentence(`message.${profile.state}`, blanksOf(verdict));
  const count = browsers.filter(({ lock }) => lock.locked).length;
  const { resetOpens } = policyOf(verdict.organization).lock;
  const blanks = blanksOf(verdict);
  return sentence("message.partly", { ...blanks, count, resets: resetOpens ? (blanks.resets ?? "no") : "no" });
}

/** What can be sent to a person one of whose browsers still gives the password before. */
export const messageOnOldPassword = (verdict: Verdict, userAgent: string | null): Sentence =>
  sentence("message.previous-password", {
    ...blanksOf(verdict),
    browser: { browser: userAgent ?? "" },
    changed: verdict.profile.password ? at(verdict.profile.password.setAt) : "",
  });

function blanksOf({ profile, organization, browsers, unreached, stands }: Verdict): NonNullable<Sentence["blanks"]> {
  const { name, state, facts, links, email, activatedAt, password, type } = profile;
  const { reset, lock, activation } = policyOf(organization);
  const reached = email !== null && unreached === null;
  const byMail = reached && activatedAt !== null && reset.selfService;
  const invitation = links.find(({ purpose }) => purpose === "activation");
  const until = facts.lock.locked ? facts.lock.until : null;
  const stateUntil =
    state === "locked" ? until : state === "temporary" ? password?.temporaryUntil : (invitation?.expiresAt ?? null);
  return {
    name,
    organization: organization.name,
    username: signInIdentifier(organization, profile),
    address: { page: "signIn" },
    connection: stands[0]?.connection.name ?? "",
    type: type.name,
    email: email ?? "",
    mailed: email && type.getsMail ? "yes" : "no",
    timed: stateUntil ? "yes" : "no",
    until: stateUntil ? at(stateUntil) : "",
    known: browsers.some((browser) => !browser.lock.locked) ? "yes" : "no",
    resets:
      byMail && (state !== "locked" || lock.resetOpens || (facts.lock.locked && facts.lock.hardCap)) ? "yes" : "no",
    reset: { page: "troubleReset" },
    asks: reached && activation.renewal === "person" ? "yes" : "no",
    activate: { page: "troubleActivate" },
    contact: organization.supportContact ?? "",
    reachable: organization.supportContact ? "yes" : "no",
  };
}

/** What can be sent to whoever can help, where whoever looks cannot. */
export function messageToHelper(verdict: Verdict, helper: Helper): Sentence {
  const { profile, organization, unreached, stands } = verdict;
  const [stand] = stands;
  const address = helper.who === "colleagues" && helper.act === "user.change-email";
  return sentence(address ? "ask.address" : `ask.${helper.who}`, {
    name: profile.name,
    username: profile.username,
    organization: organization.name,
    number: organization.number,
    state: { says: address && unreached ? tellUnreached(profile.name, unreached) : tellState(verdict) },
    page: { page: "adminUserWhy", id: profile.userId },
    connection: stand?.connection.name ?? "",
    known: stand?.link?.subject ?? stand?.expected[0] ?? profile.username,
  });
}
