import { UserHead } from "@/components/admin/user-head";
import { Tag } from "@/components/ui/tag";
import type { Profile } from "@/lib/domain/users/read-profile";
import { words } from "@/lib/web/locale/words";
import { stateTone } from "../users/[id]/state-tone";

/** Whom a page is about, with the way to everything else of theirs. */
export function UserTop({ profile, href }: { profile: Profile; href?: string }) {
  const { name, username, email, type, roles, rank, state } = profile;
  const text = words("adminUser");
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
      tag={<Tag tone={stateTone[state]}>{text(`tags.${state}`)}</Tag>}
    />
  );
}
