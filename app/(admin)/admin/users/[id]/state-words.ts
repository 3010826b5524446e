import type { LockState } from "@/lib/domain/sign-in/lock-state";
import type { LaneLock } from "@/lib/domain/sign-in/read-locks";
import type { Profile } from "@/lib/domain/users/read-profile";
import { browserWords } from "@/lib/web/locale/browser-words";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

export interface Situation {
  profile: Profile;
  locks: LaneLock[];
  suspension: { by: string | null; comment: string | null } | null;
}

type Locked = Extract<LockState, { locked: true }>;

/** Until when a lock holds, or what opens it. */
export function untilWords({ until, release }: Locked): string {
  const text = words("adminUser");
  if (until) return text("until.time", { time: moment(until) });
  return text(release === "administrator" ? "until.administrator" : "until.reset");
}

/** Why somebody can or cannot sign in, in one sentence; and the locks that are not a stranger's. */
export function stateWords({ profile, locks, suspension }: Situation): string[] {
  const [strangers, ...devices] = locks;
  const more = devices
    .filter(({ lock }) => lock.locked)
    .map(({ userAgent, lock }) =>
      words("adminUser")("state.deviceLocked", {
        browser: browserWords(userAgent ?? ""),
        until: lock.locked ? untilWords(lock) : "",
      }),
    );
  const free = devices.filter(({ lock }) => !lock.locked).length;
  const spared =
    profile.state === "locked" && free > 0 ? [words("adminUser")("state.devicesFree", { count: free })] : [];
  return [firstSentence(profile, strangers, suspension), ...spared, ...more];
}

function firstSentence(profile: Profile, strangers: LaneLock | undefined, suspension: Situation["suspension"]): string {
  const { name, state, suspendedAt, type, password, facts, links } = profile;
  const text = words("adminUser");
  const invitation = links.find(({ purpose }) => purpose === "activation");
  switch (state) {
    case "suspended":
      return text("state.suspended", {
        name,
        since: suspendedAt ? dateAndTime(suspendedAt) : "",
        by: suspension?.by ?? "",
        known: suspension?.by ? "yes" : "no",
      });
    case "locked":
      if (!strangers || !facts.lock.locked) return text("state.lockedPlain", { name });
      return text(facts.lock.hardCap ? "state.hardCap" : "state.locked", {
        name,
        since: moment(facts.lock.since),
        until: untilWords(facts.lock),
        failures: strangers.failures,
      });
    case "type":
      return text("state.type", { name, type: type.name });
    case "invited":
    case "invitation-expired":
      return invitation ? invitationWords(name, state, invitation) : text("state.not-invited", { name });
    case "temporary":
    case "temporary-expired":
      return text(`state.${state}`, { name, until: password?.temporaryUntil ? moment(password.temporaryUntil) : "" });
    case "no-password":
    case "not-invited":
    case "single-sign-on":
    case "organization-inactive":
    case "open":
      return text(`state.${state}`, { name });
  }
}

function invitationWords(
  name: string,
  state: "invited" | "invitation-expired",
  { issuedAt, openedAt, expiresAt }: Profile["links"][number],
): string {
  return words("adminUser")(`state.${state}`, {
    name,
    issued: dateAndTime(issuedAt),
    opened: openedAt ? "yes" : "no",
    at: openedAt ? dateAndTime(openedAt) : "",
    limited: expiresAt ? "yes" : "no",
    until: expiresAt ? dateAndTime(expiresAt) : "",
  });
}
