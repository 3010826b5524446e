import { UserHead } from "@/components/admin/user-head";
import { Tag } from "@/components/ui/tag";
import { readLocks } from "@/lib/domain/sign-in/read-locks";
import type { Profile } from "@/lib/domain/users/read-profile";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { stateTone } from "../users/[id]/state-tone";

/** Whom a page is about, with the way to everything else of theirs. */
export async function UserTop({ profile, href }: { profile: Profile; href?: string }) {
  const { name, username, email, type, roles, rank, state } = profile;
  const text = words("adminUser");
  const locked = state === "open" ? await lockedBrowsers(profile) : 0;
  const details = [
    username,
    email ?? text("noEmail"),
    type.name,
    ...(roles.length > 0 ? [roles.map((role) => role.name).join(", ")] : []),
    ...(rank === "none" ? [] : [words("account")(`ranks.${rank}`)]),
  ];
  return (
    <UserHead
      name={name}
      href={href}
      details={[...new Set(details)]}
      tag={
        locked > 0 ? (
          <Tag tone="wait">{text("tags.partly", { count: locked })}</Tag>
        ) : (
          <Tag tone={stateTone[state]}>{text(`tags.${state}`)}</Tag>
        )
      }
    />
  );
}

/** In how many of their known browsers somebody is locked who gets in everywhere else. */
async function lockedBrowsers({ userId, type }: Profile): Promise<number> {
  if (!type.remembersDevice) return 0;
  const locks = await readLocks(currentContext().services, await currentVisit(), userId);
  return locks.filter(({ deviceId, lock }) => deviceId !== null && lock.locked).length;
}
