import type { MailNotTaken } from "../mail/mail-not-taken";
import type { LockState } from "../sign-in/lock-state";
import { isPartly } from "./ladder";
import { tellOwnerDoor } from "./owner-door";
import type { Verdict } from "./read-verdict";
import { at, on, type Sentence, sentence } from "./sentence";
import { tellMissing } from "./tell-missing";
import { tellConnected, tellProvider } from "./tell-provider";

type Locked = Extract<LockState, { locked: true }>;

/** Until when a lock holds, or what opens it. */
export function tellUntil({ until, release }: Locked): Sentence {
  if (until) return sentence("until.time", { time: at(until) });
  return sentence(release === "administrator" ? "until.administrator" : "until.reset");
}

/** Why somebody can or cannot sign in, in one sentence. */
export function tellState(verdict: Verdict): Sentence {
  const { profile, locks, suspension, browsers, missing } = verdict;
  const { name, state, suspendedAt, type, password, facts, links } = profile;
  const invitation = links.find(({ purpose }) => purpose === "activation");
  switch (state) {
    case "suspended":
      return sentence("state.suspended", {
        name,
        since: suspendedAt ? on(suspendedAt) : "",
        by: suspension?.by ?? "",
        known: suspension?.by ? "yes" : "no",
      });
    case "locked":
      if (!facts.lock.locked) return sentence("state.open", { name });
      return sentence(facts.lock.hardCap ? "state.hardCap" : "state.locked", {
        name,
        since: at(facts.lock.since),
        until: { says: tellUntil(facts.lock) },
        failures: locks[0]?.failures ?? 0,
        everywhere: browsers.every(({ lock }) => lock.locked) ? "yes" : "no",
      });
    case "not-listed":
      return sentence("state.not-listed", { name, since: missing ? at(missing.list.inForceAt) : "" });
    case "type":
      return sentence("state.type", { name, type: type.name });
    case "invited":
    case "invitation-expired":
      if (!invitation) return tellUninvited(verdict);
      return sentence(`state.${state}`, {
        name,
        issued: on(invitation.issuedAt),
        opened: invitation.openedAt ? "yes" : "no",
        late: isLate(invitation) ? "yes" : "no",
        at: invitation.openedAt ? on(invitation.openedAt) : "",
        limited: invitation.expiresAt ? "yes" : "no",
        until: invitation.expiresAt ? on(invitation.expiresAt) : "",
      });
    case "temporary":
    case "temporary-expired":
      return sentence(`state.${state}`, {
        name,
        until: password?.temporaryUntil ? at(password.temporaryUntil) : "",
      });
    case "not-invited":
      return tellUninvited(verdict);
    case "single-sign-on":
      return tellConnected(verdict);
    case "led-nowhere":
      return sentence("state.led-nowhere", { name });
    case "open":
      if (verdict.stop || !isPartly(verdict.ladder)) return sentence("state.open", { name });
      return sentence("state.partly", { name, count: browsers.filter(({ lock }) => lock.locked).length });
    case "no-password":
    case "organization-inactive":
      return sentence(`state.${state}`, { name });
  }
}

/** First opened when it had run out already. */
const isLate = ({ openedAt, expiresAt }: { openedAt: Date | null; expiresAt: Date | null }): boolean =>
  openedAt !== null && expiresAt !== null && openedAt >= expiresAt;

/** Nobody invited them, or the invitation ended unused: by a suspension, or with an address. */
function tellUninvited({ profile: { name, endedInvitation: ended } }: Verdict): Sentence {
  return sentence("state.not-invited", {
    name,
    ended: ended ? "yes" : "no",
    issued: ended ? at(ended.issuedAt) : "",
    at: ended ? at(ended.endedAt) : "",
  });
}

/** What is known besides: which of their browsers are locked, why they were suspended, how their mail fared. */
export function tellEvidence(verdict: Verdict): Sentence[] {
  const { profile, suspension, attempts, browsers, trouble, unreached } = verdict;
  const told: Sentence[] = [];
  const free = browsers.filter(({ lock }) => !lock.locked).length;
  if (profile.sameAddress.length > 0)
    told.push(
      sentence("evidence.sameAddress", {
        address: profile.email ?? "",
        names: profile.sameAddress.map(({ name, username }) => `${name} (${username})`).join(", "),
      }),
    );
  const door = tellOwnerDoor(verdict);
  if (door) told.push(door);
  if (verdict.missing) told.push(...tellMissing(verdict.missing));
  told.push(...tellProvider(verdict));
  if (suspension?.comment) told.push(sentence("state.because", { comment: suspension.comment }));
  if (profile.state === "locked" && free > 0) told.push(sentence("state.devicesFree", { count: free }));
  for (const { userAgent, lock } of browsers)
    if (lock.locked && !profile.facts.lock.locked)
      told.push(sentence("state.deviceLocked", { browser: { browser: userAgent }, until: { says: tellUntil(lock) } }));
  if (trouble) told.push(tellTrouble(verdict, trouble));
  if (attempts && !(trouble && "count" in trouble))
    told.push(
      sentence("evidence.wrong", {
        count: attempts.count,
        first: at(attempts.first),
        last: at(attempts.last),
        addresses: attempts.addresses,
        known: attempts.known,
        capsLock: attempts.capsLock,
      }),
    );
  const [mail] = profile.links.find(({ purpose }) => purpose === "activation")?.mails ?? [];
  if (unreached) told.push(tellUnreached(profile.name, unreached));
  else if (mail && !profile.activatedAt)
    told.push(
      sentence("evidence.mail", {
        address: mail.address,
        state: mail.state,
        known: mail.words ? "yes" : "no",
        words: mail.words ?? "",
      }),
    );
  return told;
}

/** That mail does not come to the address on file, with the words of whoever said so. */
export const tellUnreached = (name: string, { address, state, at: since, server, words }: MailNotTaken): Sentence =>
  sentence("evidence.unreached", {
    name,
    address,
    state,
    at: at(since),
    server: server ?? "",
    known: words ? "yes" : "no",
    words: words ?? "",
  });

/** What is probably the matter with somebody whom nothing stops. */
function tellTrouble({ profile, organization }: Verdict, trouble: NonNullable<Verdict["trouble"]>): Sentence {
  const { name } = profile;
  if (trouble.kind === "nothing-tried")
    return sentence("trouble.nothing-tried", { name, since: at(trouble.since), place: organization.origin });
  if (trouble.kind === "password-set")
    return sentence("trouble.password-set", { name, at: at(trouble.at), place: organization.origin });
  const { kind, userAgent } = trouble;
  const count = "count" in trouble ? trouble.count : 0;
  const changed = profile.password ? at(profile.password.setAt) : "";
  return sentence(`trouble.${kind}`, {
    name,
    at: at(trouble.at),
    browser: { browser: userAgent ?? "" },
    count,
    changed,
  });
}
