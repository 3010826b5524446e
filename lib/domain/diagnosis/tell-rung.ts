import type { Rung } from "./ladder";
import type { Verdict } from "./read-verdict";
import { at, type Sentence, sentence } from "./sentence";

/** A rung in words: what it asks, and the fact beside it. */
export interface ToldRung extends Rung {
  title: Sentence;
  note: Sentence | null;
}

const titles: Partial<Record<NonNullable<Rung["code"]>, string>> = {
  "temporary-password-expired": "expired",
};

/** The ladder in words. Beyond the rung that says no, only whether the next one would say no too is of interest. */
export const tellLadder = (verdict: Verdict): ToldRung[] =>
  verdict.ladder.map((rung) => ({ ...rung, title: titleOf(verdict, rung), note: noteOf(verdict, rung) }));

function titleOf({ profile, organization, browsers, stands }: Verdict, { name, state, code }: Rung): Sentence {
  const blanks = { name: profile.name, organization: organization.name, connection: stands[0]?.connection.name ?? "" };
  if (name === "provider") return sentence(`rungs.provider.${code ?? "good"}`, blanks);
  if (name === "methodAllowed" && !code && profile.state === "single-sign-on")
    return sentence("rungs.methodAllowed.connected", blanks);
  if (state === "partly") return sentence("rungs.notLocked.partly", { ...blanks, count: lockedOf(browsers) });
  if (name === "notLocked" && code) {
    const everywhere = browsers.length === 0 || lockedOf(browsers) === browsers.length;
    return sentence(everywhere ? "rungs.notLocked.everywhere" : "rungs.notLocked.bad", blanks);
  }
  const which = code ? (titles[code] ?? "bad") : "good";
  return sentence(`rungs.${name}.${which}`, blanks);
}

const lockedOf = (browsers: Verdict["browsers"]): number => browsers.filter(({ lock }) => lock.locked).length;

function noteOf(verdict: Verdict, rung: Rung): Sentence | null {
  if (rung.state === "would-refuse") return sentence("notes.stopsToo");
  if (rung.state === "would-pass" && rung.name !== "device") return sentence("notes.wouldPass");
  return factOf(verdict, rung);
}

function factOf(verdict: Verdict, { name, code }: Rung): Sentence | null {
  const { profile, organization, locks, browsers } = verdict;
  const { facts, type, password, links } = profile;
  const since = (date: Date | null | undefined) => (date ? sentence("notes.since", { at: at(date) }) : null);
  const failures = locks.reduce((sum, lane) => sum + lane.failures, 0);
  switch (name) {
    case "account":
      return since(profile.createdAt);
    case "organizationActive":
      return since(organization.suspendedAt);
    case "notSuspended":
      return since(profile.suspendedAt);
    case "methodAllowed":
      return waysNote(verdict);
    case "notLocked":
      if (facts.lock.locked) return since(facts.lock.since);
      return failures > 0 ? sentence("notes.wrong", { count: failures }) : null;
    case "onList":
      return listNote(verdict);
    case "typeMaySignIn":
      return plain(type.name);
    case "activated":
      if (!code) return since(profile.activatedAt);
      return sentence(links.some(({ purpose }) => purpose === "activation") ? "notes.invited" : "notes.notInvited");
    case "passwordLasting":
      if (!password) return null;
      return password.temporaryUntil
        ? sentence("notes.until", { at: at(password.temporaryUntil) })
        : sentence("notes.set", { at: at(password.setAt) });
    case "password":
      return code ? null : sentence("notes.onlyThey", { name: profile.name });
    case "provider":
      return code ? null : knownAs(verdict);
    case "device":
      return sentence("notes.known", { count: browsers.length });
  }
}

/** The roles that say how they come in, and how their last way through a provider ended. */
function waysNote({ profile: { roles }, lastAnswer }: Verdict): Sentence | null {
  const words = roles.map(({ name }) => name).join(", ");
  if (!lastAnswer) return roles.length > 0 ? plain(words) : null;
  const { connection, at: when, entered } = lastAnswer;
  return sentence("notes.lastAnswer", { words, connection, at: at(when), outcome: entered ? "in" : "refused" });
}

/** As whom the provider knows them, or that only it can say. */
function knownAs({ stands: [stand] }: Verdict): Sentence {
  const link = stand?.link;
  if (!link) return sentence("notes.onlyProvider");
  return sentence("notes.knownAs", {
    subject: link.subject,
    used: link.lastUsedAt ? "yes" : "no",
    at: link.lastUsedAt ? at(link.lastUsedAt) : "",
  });
}

/** Which list decided, where one did. */
const listNote = ({ missing }: Verdict): Sentence | null =>
  missing ? sentence("notes.since", { at: at(missing.list.inForceAt) }) : null;

const plain = (words: string): Sentence => sentence("notes.plain", { words });
