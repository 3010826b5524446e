import type { Profile } from "@/lib/domain/users/read-profile";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** Whether a password is set, since when, and until when where an administrator made it (R105). */
export function passwordFact({ password }: Pick<Profile, "password">): string {
  const text = words("adminUser");
  if (!password) return text("facts.no");
  const { setAt, temporaryUntil } = password;
  const times = { at: dateAndTime(setAt), until: temporaryUntil ? dateAndTime(temporaryUntil) : "" };
  return text(temporaryUntil ? "facts.yesTemporary" : "facts.yes", times);
}
