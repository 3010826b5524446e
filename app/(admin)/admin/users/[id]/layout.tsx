import { Tabs } from "@/components/admin/tabs";
import { UserHead } from "@/components/admin/user-head";
import { Tag } from "@/components/ui/tag";
import { routes } from "@/lib/routes";
import { currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { stateTone } from "./state-tone";

export default async function UserLayout({ params, children }: LayoutProps<"/admin/users/[id]">) {
  const { profile } = await requireSubject("user.see", (await params).id);
  const { userId, name, username, email, type, roles, rank, state } = profile;
  const text = words("adminUser");
  const details = [
    username,
    email ?? text("noEmail"),
    type.name,
    ...(roles.length > 0 ? [roles.map((role) => role.name).join(", ")] : []),
    ...(rank === "none" ? [] : [words("account")(`ranks.${rank}`)]),
  ];
  const tabs = [
    { href: routes.adminUser(userId), label: text("tabs.overview") },
    { href: routes.adminUserEdit(userId), label: text("tabs.edit") },
    { href: routes.adminUserSystem(userId), label: text("tabs.system") },
    { href: routes.adminUserMail(userId), label: text("tabs.mail") },
    { href: routes.adminUserHistory(userId), label: text("tabs.history") },
  ];
  return (
    <>
      <UserHead
        name={name}
        details={[...new Set(details)]}
        tag={<Tag tone={stateTone[state]}>{text(`tags.${state}`)}</Tag>}
      />
      <Tabs tabs={tabs} here={currentPath()} label={text("tabs.label", { name })} />
      {children}
    </>
  );
}
