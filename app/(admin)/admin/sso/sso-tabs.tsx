import { Tabs } from "@/components/admin/tabs";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** The connections, and the log of what providers answered. */
export function SsoTabs({ here }: { here: string }) {
  const text = words("adminSso");
  const tabs = [
    { href: routes.adminSso, label: text("connections") },
    { href: routes.adminSsoLog, label: text("log") },
  ];
  return <Tabs tabs={tabs} here={here} label={words("admin")("places.sso")} />;
}
