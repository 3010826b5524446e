import { Section } from "@/components/admin/section";
import { Tag } from "@/components/ui/tag";
import { tellUntil } from "@/lib/domain/diagnosis/tell-state";
import { policyOf } from "@/lib/domain/policy";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { LaneLock } from "@/lib/domain/sign-in/read-locks";
import type { Profile } from "@/lib/domain/users/read-profile";
import { offers } from "@/lib/web/administrator";
import { currentOrganization } from "@/lib/web/context";
import { browserWords } from "@/lib/web/locale/browser-words";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { whyWords } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";
import { ActButton } from "../act-button";

interface LocksProps {
  locks: LaneLock[];
  person: LiveSession;
  profile: Profile;
}

/** Failed attempts, and the lock's beginning and end, for unknown browsers and for each known one (R102, R103). */
export function Locks({ locks, person, profile }: LocksProps) {
  const text = words("adminUser");
  const { threshold, knownDevicesApart } = policyOf(currentOrganization()).lock;
  const counted = locks.some(({ failures }) => failures > 0);
  const shown = locks.filter(({ userAgent, failures }) => userAgent === null || failures > 0);
  return (
    <Section title={text("system.locks")} lead={text("system.threshold", { threshold })}>
      {shown.map(({ userAgent, failures, lastFailureAt, lock }) => (
        <dl
          key={userAgent ?? ""}
          className="grid grid-cols-[fit-content(50%)_1fr] gap-x-6 gap-y-1 border-b border-line pb-3 text-[0.9375rem] tabular-nums last:border-0 last:pb-0"
        >
          <dt className="col-span-full flex flex-wrap items-center gap-2 font-[560]">
            {userAgent === null
              ? text(knownDevicesApart ? "system.strangers" : "system.everybody")
              : browserWords(userAgent)}
            <Tag tone={lock.locked ? "bad" : "good"}>{text(lock.locked ? "system.locked" : "system.notLocked")}</Tag>
          </dt>
          <dt className="text-soft">{text("facts.failed")}</dt>
          <dd>{failures}</dd>
          <dt className="text-soft">{text("facts.lastFailed")}</dt>
          <dd>{lastFailureAt ? moment(lastFailureAt) : text("never")}</dd>
          <dt className="text-soft">{text("facts.lockedDate")}</dt>
          <dd>{lock.locked ? dateAndTime(lock.since) : text("notNow")}</dd>
          <dt className="text-soft">{text("facts.lockedUntil")}</dt>
          <dd>{lock.locked ? whyWords(tellUntil(lock)) : text("notNow")}</dd>
        </dl>
      ))}
      {counted && offers(person, "user.unlock", profile) && (
        <ActButton act="user.unlock" person={person} profile={profile} />
      )}
    </Section>
  );
}
