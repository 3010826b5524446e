import { Note } from "@/components/ui/note";
import type { Profile } from "@/lib/domain/users/read-profile";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** What an act can say when it is done. */
export const notices = [
  "added",
  "activation-sent",
  "reset-sent",
  "mail-sent-again",
  "unlocked",
  "was-not-locked",
  "added-to-list",
  "suspended",
  "resumed",
  "sessions-ended",
  "session-ended",
  "devices-forgotten",
  "device-forgotten",
  "saved",
  "username-changed",
  "type-changed",
  "roles-changed",
  "rank-changed",
  "email-changed",
  "email-pending",
  "caller-confirmed",
  "merged",
  "why-sent",
  "help-asked",
  "identity-approved",
  "identity-removed",
  "alias-added",
  "alias-removed",
  "bypass-on",
  "bypass-off",
] as const;

export type NoticeName = (typeof notices)[number];

/** The link that went out with it. */
const mailed: Partial<Record<NoticeName, Profile["links"][number]["purpose"]>> = {
  "activation-sent": "activation",
  "reset-sent": "reset",
  "email-pending": "email",
};

/** What was just done, if the address says so: where the page is not theirs with their name; with where a mail went and until when its link is good. */
export function Notice({ name, profile, named }: { name: unknown; profile: Profile; named?: boolean }) {
  const notice = notices.find((one) => one === name);
  if (!notice) return null;
  const { links, email, type } = profile;
  const link = links.find(({ purpose }) => purpose === mailed[notice]);
  const until = link?.expiresAt;
  return (
    <Note tone="good" role="status">
      {named && <b className="font-semibold">{profile.name}: </b>}
      {words("adminUser")(`notices.${notice}`, {
        name: profile.name,
        type: type.name,
        username: profile.username,
        address: (notice === "email-pending" ? link?.mails[0]?.address : email) ?? "",
        limited: until ? "yes" : "no",
        until: until ? dateAndTime(until) : "",
      })}
    </Note>
  );
}
