import { words } from "@/lib/web/locale/words";

/** What the list says after an act. */
export function roleNotices(): Record<string, string> {
  const text = words("adminRoles");
  return {
    "role-saved": text("notices.role-saved"),
    "role-added": text("notices.role-added"),
    "role-removed": text("notices.role-removed"),
    "portal-saved": text("notices.portal-saved"),
    "portal-added": text("notices.portal-added"),
    "portal-removed": text("notices.portal-removed"),
  };
}
