import { Tabs } from "@/components/admin/tabs";
import { routes } from "@/lib/routes";
import { currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { UserTop } from "../../why/user-top";
import { BackToList } from "../list-memory";

export default async function UserLayout({ params, children }: LayoutProps<"/admin/users/[id]">) {
  const { profile } = await requireSubject("user.see", (await params).id);
  const { userId, name } = profile;
  const text = words("adminUser");
  const tabs = [
    { href: routes.adminUser(userId), label: text("tabs.overview") },
    { href: routes.adminUserWhy(userId), label: text("tabs.why") },
    { href: routes.adminUserEdit(userId), label: text("tabs.edit") },
    { href: routes.adminUserSystem(userId), label: text("tabs.system") },
    { href: routes.adminUserMail(userId), label: text("tabs.mail") },
    { href: routes.adminUserHistory(userId), label: text("tabs.history") },
  ];
  return (
    <>
      <BackToList href={routes.adminUsers}>{words("admin")("places.users")}</BackToList>
      <UserTop profile={profile} />
      <Tabs tabs={tabs} here={currentPath()} label={text("tabs.label", { name })} />
      {children}
    </>
  );
}
