import type { Act } from "../authority/acts";
import { mayAct, type Ranked } from "../authority/may-act";
import { type LastAnswer, lastAnswer } from "../connections/last-answer";
import { type Missing, readMissing } from "../lists/why-missing";
import { type ListedMail, listUserMails } from "../mail/list-user-mails";
import { type MailNotTaken, readMailNotTaken } from "../mail/mail-not-taken";
import { policyOf } from "../policy";
import type { Services } from "../services";
import { listDevices } from "../sessions/list-devices";
import { listSessions } from "../sessions/list-sessions";
import { type LaneLock, readLocks } from "../sign-in/read-locks";
import { fittingActs, helpfulActs, helpfulWithoutMail } from "../users/fitting-acts";
import { type Profile, readProfile } from "../users/read-profile";
import { readSuspension } from "../users/read-suspension";
import type { Visit } from "../visit";
import { type DryRun, dryRuns, type KnownBrowser } from "./dry-run";
import type { AttemptSource } from "./group-sources";
import { ladderOf, type Rung, stopOf } from "./ladder";
import { likelyTrouble, type Trouble } from "./likely-trouble";
import { isMendedHere, type ProviderStand, readProviderStands } from "./provider-stand";
import { type Attempts, attemptsOf, readRecent } from "./read-attempts";
import { readSources } from "./read-sources";
import { type Helper, whoHelps } from "./who-helps";

/** Why one user can or cannot get in, with what is known of it and what helps. */
export interface Verdict {
  organization: Visit["organization"];
  profile: Profile;
  ladder: Rung[];
  /** The first rung that says no. */
  stop: Rung | null;
  locks: LaneLock[];
  /** The browsers that the account knows, last used first, each with its own lock. */
  browsers: KnownBrowser[];
  dryRuns: DryRun[];
  /** What is probably the matter where nothing stops them. */
  trouble: Trouble | null;
  attempts: Attempts | null;
  /** Where the failed tries of the last thirty days came from. */
  sources: AttemptSource[];
  /** Where the eligibility list keeps them out: which, and what is known of why. */
  missing: Missing | null;
  suspension: { by: string | null; comment: string | null } | null;
  mails: ListedMail[];
  /** The last mail to the address on file, where mail does not reach it. */
  unreached: MailNotTaken | null;
  /** How they stand with the connections that lead in; the one that they used last, or would use, is first. */
  stands: ProviderStand[];
  /** How their last way through a provider ended. */
  lastAnswer: LastAnswer | null;
  sessions: number;
  /** What whoever looks may do and would change something; what helps, first and in the order in which one tries it. */
  possible: ReadonlySet<Act>;
  fixes: Act[];
  /** Who can help, where none of these does. */
  helper: Helper | null;
}

/** The last mails that say how somebody was reached. */
const fewMails = 3;

/** The verdict on a user; `null` for one of another organization, or whom `actor` may not see (T88). */
export async function readVerdict(
  services: Services,
  visit: Visit,
  actor: Ranked,
  userId: string,
): Promise<Verdict | null> {
  const profile = await readProfile(services, visit, actor, userId);
  return profile && verdictOn(services, visit, actor, profile);
}

/** The same, of a profile that was read with this actor's eyes. Every query is by an index and bounded. */
export async function verdictOn(services: Services, visit: Visit, actor: Ranked, profile: Profile): Promise<Verdict> {
  const { userId, facts, password, state } = profile;
  const policy = policyOf(visit.organization);
  const known = listDevices(services, visit, userId);
  const [locks, devices, sessions, recent, mails, unreached, suspension, sources, missing, last, stands] =
    await Promise.all([
      readLocks(services, visit, userId, known),
      known,
      listSessions(services, visit, userId),
      readRecent(services, visit, userId),
      listUserMails(services, visit, actor, { userId, most: fewMails }),
      readMailNotTaken(services, visit, userId),
      profile.suspendedAt ? readSuspension(services, visit, userId) : null,
      readSources(services, visit, actor, userId),
      facts.listed === false ? readMissing(services.db, actor, profile) : null,
      lastAnswer(services, visit, userId),
      readProviderStands(services, visit, profile),
    ]);
  const remembered = profile.type.remembersDevice ? devices : [];
  const browsers = remembered.map(({ id, userAgent }) => ({
    userAgent,
    lock: locks.find(({ deviceId }) => deviceId === id)?.lock ?? facts.lock,
  }));
  const lockedBrowsers = facts.lock.locked ? 0 : browsers.filter(({ lock }) => lock.locked).length;
  const ladder = ladderOf({ facts, password, lockedBrowsers, stand: stands[0] });
  const failures = locks.reduce((sum, lane) => sum + lane.failures, 0);
  const locked = locks.some(({ lock }) => lock.locked);
  const fitting = fittingActs(profile, {
    sessions: sessions.length,
    failures: locked ? Math.max(failures, 1) : failures,
  });
  if (unreached) fitting.add("user.change-email");
  const possible = new Set([...fitting].filter((act) => mayAct(policy, actor, act, profile) === null));
  const mended = lockedBrowsers > 0 && state === "open" ? "locked" : state;
  const helpful = unreached ? helpfulWithoutMail(mended) : helpfulActs[mended];
  const fixes = helpful.filter((act) => possible.has(act));
  const addressOnly = helpful.includes("user.change-email") && !possible.has("user.change-email");
  const alone = (fixes.length > 0 && !addressOnly) || (mended === "single-sign-on" && isMendedHere(stands));
  return {
    organization: visit.organization,
    profile,
    ladder,
    stop: stopOf(ladder),
    locks,
    browsers,
    dryRuns: dryRuns(policy, { facts, password }, browsers),
    trouble:
      state === "open" && lockedBrowsers === 0
        ? likelyTrouble(recent, services.clock.now(), password?.setAt ?? null)
        : null,
    attempts: attemptsOf(recent),
    sources,
    missing,
    suspension,
    mails: mails.mails,
    unreached,
    stands,
    lastAnswer: last,
    sessions: sessions.length,
    possible,
    fixes,
    helper: alone ? null : await whoHelps(services, visit, actor, { ...profile, state: mended }, fitting, addressOnly),
  };
}
